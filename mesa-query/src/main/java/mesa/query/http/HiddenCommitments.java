package mesa.query.http;

import java.util.Map;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The commitments a reader may not read, at the moment looked at or by now, looked up once and only
 * when something tells of one.
 */
final class HiddenCommitments {
    private final Snapshot snapshot;
    private @Nullable Map<String, Withholding> kept;

    HiddenCommitments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Null when the reader may read the commitment, or there is none of that id yet. */
    @Nullable Withholding why(String commitment) {
        if (kept == null) {
            kept = new ReserveTable(snapshot.newest()).commitments();
            if (!snapshot.now()) {
                kept.putAll(new ReserveTable(snapshot).commitments());
            }
        }
        return kept.get(commitment);
    }
}
