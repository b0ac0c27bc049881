package mesa.query.commitment;

import java.util.function.Function;
import mesa.api.commitment.Light;
import mesa.query.audit.JournalClock;
import mesa.query.projection.Snapshot;
import org.springframework.stereotype.Component;

/** The traffic lights of commitments, judged at the moment of the reading by their mesas' rules. */
@Component
final class CommitmentLights {
    private final JournalClock clock;

    CommitmentLights(JournalClock clock) {
        this.clock = clock;
    }

    /** A judge for all commitments of one reading; its explanations say why. */
    Function<CommitmentRow, Light.Explanation> in(Snapshot snapshot) {
        return Lights.at(snapshot, clock.day(snapshot))::explain;
    }
}
