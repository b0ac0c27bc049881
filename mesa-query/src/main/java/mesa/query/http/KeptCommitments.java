package mesa.query.http;

import java.util.Map;
import mesa.api.Caller;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/** The commitments a reader may not read, looked up once and only when something tells of one. */
final class KeptCommitments {
    private final Reading reading;
    private final Caller caller;
    private @Nullable Map<String, WhyKept> kept;

    KeptCommitments(Reading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** Null when the reader may read the commitment, or there is none of that id yet. */
    @Nullable WhyKept why(String commitment) {
        if (kept == null) {
            kept =
                    new ReserveTable(reading)
                            .commitments(
                                    Disclosed.kept(
                                            caller, "c", Disclosed.Rows.COMMITMENTS, reading));
        }
        return kept.get(commitment);
    }
}
