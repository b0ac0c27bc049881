package mesa.domain.agreement;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementCommand.ReopenAgreement;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** An agreement is not carried out while one of its commitments is owed again. */
public final class WhenCommitmentReopensThenReopenAgreement implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof CommitmentReopened e
                ? lookup.facts(e.commitment(), CommitmentFacts.class)
                        .map(c -> Intent.now(new ReopenAgreement(c.agreement(), e.reason())))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }
}
