package mesa.query.commitment;

import java.util.function.Function;
import mesa.api.commitment.Light;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import org.springframework.stereotype.Component;

/** The traffic lights of commitments, judged at the moment of the reading by their mesas' rules. */
@Component
final class CommitmentLights {
    /** A judge for all commitments of one reading; its explanations say why. */
    Function<CommitmentRow, Light.Explanation> in(Snapshot snapshot) {
        return Lights.at(snapshot, SnapshotDay.of(snapshot))::explain;
    }
}
