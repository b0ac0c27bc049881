package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.commitment.CourseEvent.TransferOffered;
import mesa.api.commitment.FormulationCommand.FlagAcceptanceSilence;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** Silence about a duty is flagged once its time is over; it is never acceptance (INV-K5). */
public final class WhenAcceptanceIsAskedThenAwaitIt implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        if (event.event() instanceof CommitmentFormulated e) {
            return List.of(
                    Intent.at(
                            Due.on(e.acceptBy().plusDays(1), event),
                            new FlagAcceptanceSilence(e.commitment())));
        }
        return event.event() instanceof TransferOffered e
                ? List.of(
                        Intent.at(
                                Due.on(e.acceptBy().plusDays(1), event),
                                new FlagAcceptanceSilence(e.commitment())))
                : List.of();
    }
}
