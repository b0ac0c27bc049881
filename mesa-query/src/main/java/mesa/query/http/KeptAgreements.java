package mesa.query.http;

import java.util.List;
import java.util.function.Predicate;
import mesa.api.Caller;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/** The agreements a reader may not read, looked up once and only when something tells of one. */
final class KeptAgreements {
    private final Reading reading;
    private final Caller caller;
    private @Nullable List<Kept> kept;

    KeptAgreements(Reading reading, Caller caller) {
        this.reading = reading;
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
            WhyKept why) {}

    /** Null when the reader may read the agreement, or nobody has proposed one under that id. */
    @Nullable WhyKept why(String agreement) {
        return why(one -> one.agreement.equals(agreement));
    }

    /**
     * Null when the reader may read all that was put to the item and all that its words name.
     *
     * @param mesa of the item; one that nobody knows may be any
     */
    @Nullable WhyKept whyItem(@Nullable String mesa, String session, String item, String words) {
        return why(one ->
                one.session.equals(session) && one.item.equals(item)
                        || (mesa == null || one.mesa.equals(mesa))
                                && Naming.names(words, one.title, one.code));
    }

    private @Nullable WhyKept why(Predicate<Kept> such) {
        if (kept == null) {
            kept =
                    new ReserveTable(reading)
                            .agreements(
                                    Disclosed.kept(
                                            caller, "a", Disclosed.Rows.AGREEMENTS, reading));
        }
        return kept.stream().filter(such).map(Kept::why).findFirst().orElse(null);
    }
}
