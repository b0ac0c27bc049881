package mesa.query.http;

import java.util.List;
import java.util.function.Predicate;
import mesa.api.Caller;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/** The agreements a reader may not read, looked up once and only when something tells of one. */
final class HiddenAgreements {
    private final Snapshot snapshot;
    private final Caller caller;
    private @Nullable List<Kept> kept;

    HiddenAgreements(Snapshot snapshot, Caller caller) {
        this.snapshot = snapshot;
        this.caller = caller;
    }

    /** One of them, and the agenda item it was put to. */
    record Kept(
            String agreement,
            String mesa,
            String session,
            String item,
            String title,
            @Nullable String code,
            Withholding why) {}

    /** Null when the reader may read the agreement, or nobody has proposed one under that id. */
    @Nullable Withholding why(String agreement) {
        return why(one -> one.agreement.equals(agreement));
    }

    /**
     * Null when the reader may read all that was put to the item and all that its words name.
     *
     * @param mesa of the item; one that nobody knows may be any
     */
    @Nullable Withholding whyItem(
            @Nullable String mesa, String session, String item, String words) {
        return why(one ->
                one.session.equals(session) && one.item.equals(item)
                        || (mesa == null || one.mesa.equals(mesa))
                                && AgreementMention.names(words, one.title, one.code));
    }

    private @Nullable Withholding why(Predicate<Kept> such) {
        if (kept == null) {
            kept =
                    new ReserveTable(snapshot)
                            .agreements(
                                    RowVisibility.kept(
                                            caller, "a", RowVisibility.Rows.AGREEMENTS, snapshot));
        }
        return kept.stream().filter(such).map(Kept::why).findFirst().orElse(null);
    }
}
