package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.limit.Text;
import mesa.api.limit.Uploaded;
import org.jspecify.annotations.Nullable;

/** From a first draft to an accepted duty (INV-K1 to K5, K10). */
public sealed interface FormulationCommand extends CommitmentCommand {
    /** Writes the draft, or writes it anew; it is formulated once no rule fails. */
    @Wire("commitment.formulate")
    @MayUse({Role.SECRETARIAT, Role.DELEGATE, Role.SYSTEM})
    record FormulateCommitment(
            CommitmentId commitment, AgreementId agreement, Formulation formulation)
            implements FormulationCommand {}

    /** What is restricted carries its legal ground and its term (rule G7). */
    @Wire("commitment.change-visibility")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record ChangeCommitmentVisibility(
            CommitmentId commitment,
            Visibility visibility,
            @Nullable Reserve reserve,
            @Text(PROSE) String reason)
            implements FormulationCommand {
        public ChangeCommitmentVisibility {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A change of visibility has a reason");
            }
        }
    }

    @Wire("commitment.assess")
    @MayUse({Role.SECRETARIAT, Role.AUDITOR})
    record AssessFormulationQuality(CommitmentId commitment) implements FormulationCommand {}

    /** Back to draft, before it is accepted. */
    @Wire("commitment.return")
    @MayUse({Role.SECRETARIAT, Role.DELEGATE})
    record ReturnCommitment(CommitmentId commitment, @Text(PROSE) String reason)
            implements FormulationCommand {}

    /** Only the responsible actor itself accepts (INV-D6). */
    @Wire("commitment.accept")
    @MayUse(Role.DELEGATE)
    record AcceptCommitment(CommitmentId commitment) implements FormulationCommand {}

    @Wire("commitment.reject")
    @MayUse(Role.DELEGATE)
    record RejectCommitment(CommitmentId commitment, @Text(PROSE) String reason)
            implements FormulationCommand {}

    @Wire("commitment.flag-silence")
    @MayUse(Role.SYSTEM)
    record FlagAcceptanceSilence(CommitmentId commitment) implements FormulationCommand {}

    /**
     * {@code acceptance}: the letter in which the actor accepts, when the secretariat records it.
     */
    @Wire("commitment.add-co-responsible")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record AddCoResponsible(
            CommitmentId commitment,
            ActorId actor,
            @Text(PROSE) String contribution,
            @Uploaded @Nullable Sha256 acceptance)
            implements FormulationCommand {
        public AddCoResponsible {
            if (contribution.isBlank()) {
                throw new IllegalArgumentException(
                        "A co-responsible actor states its contribution");
            }
        }
    }
}
