package mesa.domain.agreement;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;
import org.jspecify.annotations.Nullable;

/** The last commitment to close gives the agreement its outcome (INV-G5). */
public final class WhenCommitmentClosesThenCloseAgreement implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        CommitmentId closed = closed(event.event());
        return closed == null
                ? List.of()
                : lookup.facts(closed, CommitmentFacts.class)
                        .map(c -> Intent.now(new CloseAgreement(c.agreement())))
                        .map(List::of)
                        .orElse(List.of());
    }

    private static @Nullable CommitmentId closed(DomainEvent event) {
        if (event instanceof FindingBecameFirm e) {
            return e.commitment();
        }
        if (event instanceof ContestResolved e) {
            return e.commitment();
        }
        return event instanceof CommitmentCancelled e ? e.commitment() : null;
    }
}
