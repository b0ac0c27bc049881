package mesa.query.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The agreements a reader may not read, at the moment looked at or by now, looked up once and only
 * when something tells of one.
 */
final class HiddenAgreements {
    private final Snapshot snapshot;
    private @Nullable List<Kept> kept;

    HiddenAgreements(Snapshot snapshot) {
        this.snapshot = snapshot;
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
            kept = new ArrayList<>(new ReserveTable(snapshot).agreements());
            if (!snapshot.now()) {
                kept.addAll(new ReserveTable(snapshot.newest()).agreements());
            }
        }
        return kept.stream().filter(such).map(Kept::why).findFirst().orElse(null);
    }
}
