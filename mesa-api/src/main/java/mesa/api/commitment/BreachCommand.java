package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** From notice to cure (INV-B1 to B5). */
public sealed interface BreachCommand extends CommitmentCommand {
    @Wire("commitment.notify-breach")
    @MayUse(Role.SECRETARIAT)
    record NotifyBreach(CommitmentId commitment, @Text(PROSE) String facts)
            implements BreachCommand {}

    @Wire("commitment.answer-breach")
    @MayUse(Role.DELEGATE)
    record AnswerBreach(
            CommitmentId commitment,
            @Text(PROSE) String justification,
            @AtMost(100) List<Sha256> evidence)
            implements BreachCommand {}

    @Wire("commitment.assess-answer")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record AssessBreachAnswer(
            CommitmentId commitment, boolean justified, @Text(PROSE) String grounds)
            implements BreachCommand {}

    /** {@code session}: where it is declared; without one the chair reports to the next session. */
    @Wire("commitment.declare-breach")
    @MayUse(Role.CHAIR)
    record DeclareBreach(
            CommitmentId commitment, @Text(PROSE) String grounds, @Nullable SessionId session)
            implements BreachCommand {}

    @Wire("commitment.approve-remediation")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ApproveRemediation(CommitmentId commitment, @AtMost(1000) List<RemediationStep> plan)
            implements BreachCommand {}

    @Wire("commitment.cure-breach")
    @MayUse({Role.SECRETARIAT, Role.VERIFIER})
    record CureBreach(
            CommitmentId commitment, @Text(PROSE) String how, @AtMost(100) List<Sha256> evidence)
            implements BreachCommand {}

    @Wire("commitment.escalate-breach")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record EscalateBreach(CommitmentId commitment, Rung to, @Text(PROSE) String reason)
            implements BreachCommand {}
}
