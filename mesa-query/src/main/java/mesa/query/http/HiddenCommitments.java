package mesa.query.http;

import java.util.Map;
import mesa.api.Caller;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/** The commitments a reader may not read, looked up once and only when something tells of one. */
final class HiddenCommitments {
    private final Snapshot snapshot;
    private final Caller caller;
    private @Nullable Map<String, Withholding> kept;

    HiddenCommitments(Snapshot snapshot, Caller caller) {
        this.snapshot = snapshot;
        this.caller = caller;
    }

    /** Null when the reader may read the commitment, or there is none of that id yet. */
    @Nullable Withholding why(String commitment) {
        if (kept == null) {
            kept =
                    new ReserveTable(snapshot)
                            .commitments(
                                    RowVisibility.kept(
                                            caller, "c", RowVisibility.Rows.COMMITMENTS, snapshot));
        }
        return kept.get(commitment);
    }
}
