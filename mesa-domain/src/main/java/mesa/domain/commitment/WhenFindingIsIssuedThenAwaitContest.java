package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** A finding nobody contests in time becomes firm (INV-V5). */
public final class WhenFindingIsIssuedThenAwaitContest implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof FindingIssued e && e.outcome() != Outcome.NOT_VERIFIABLE
                ? List.of(
                        Intent.at(
                                Due.on(e.contestBy().plusDays(1), event),
                                new ConfirmFinding(e.commitment())))
                : List.of();
    }
}
