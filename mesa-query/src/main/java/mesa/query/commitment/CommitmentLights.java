package mesa.query.commitment;

import java.util.function.Function;
import mesa.api.commitment.Light;
import mesa.query.audit.JournalClock;
import mesa.query.intake.Reading;
import org.springframework.stereotype.Component;

/** The traffic lights of commitments, judged at the moment of the reading by their mesas' rules. */
@Component
final class CommitmentLights {
    private final JournalClock clock;

    CommitmentLights(JournalClock clock) {
        this.clock = clock;
    }

    /** A judge for all commitments of one reading; its explanations say why. */
    Function<CommitmentRow, Light.Explanation> in(Reading reading) {
        return Lights.at(reading, clock.day(reading))::explain;
    }
}
