package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.PROSE;

import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;
import mesa.api.limit.Uploaded;

/** What somebody else finds (INV-V1 to V5). */
public sealed interface VerificationCommand extends CommitmentCommand {
    @Wire("commitment.request-verification")
    @MayUse({Role.SECRETARIAT, Role.DELEGATE})
    record RequestVerification(CommitmentId commitment) implements VerificationCommand {}

    @Wire("commitment.assign-verifier")
    @MayUse(Role.SECRETARIAT)
    record AssignVerifier(CommitmentId commitment, ActorId verifier)
            implements VerificationCommand {}

    @Wire("commitment.request-evidence")
    @MayUse({Role.VERIFIER, Role.SECRETARIAT})
    record RequestEvidence(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String means,
            @Text(PROSE) String what)
            implements VerificationCommand {}

    /** Back into execution: the evidence does not hold. */
    @Wire("commitment.reject-evidence")
    @MayUse(Role.VERIFIER)
    record RejectEvidence(CommitmentId commitment, Sha256 evidence, @Text(PROSE) String reason)
            implements VerificationCommand {}

    @Wire("commitment.issue-finding")
    @MayUse(Role.VERIFIER)
    record IssueFinding(
            CommitmentId commitment,
            @AtMost(50) List<MeansFinding> findings,
            @Text(PROSE) String summary)
            implements VerificationCommand {}

    @Wire("commitment.contest-finding")
    @MayUse(Role.DELEGATE)
    record ContestFinding(
            CommitmentId commitment,
            @Text(PROSE) String grounds,
            @AtMost(100) List<Sha256> evidence)
            implements VerificationCommand {}

    @Wire("commitment.resolve-contest")
    @MayUse(Role.CHAIR)
    record ResolveContest(CommitmentId commitment, Outcome outcome, @Text(PROSE) String grounds)
            implements VerificationCommand {}

    /** The responsible accepts it, or the time to contest is over. */
    @Wire("commitment.confirm-finding")
    @MayUse({Role.DELEGATE, Role.SYSTEM})
    record ConfirmFinding(CommitmentId commitment) implements VerificationCommand {}

    /** Civil society's own view, shown beside the finding (INV-V4). */
    @Wire("commitment.file-shadow-observation")
    @MayUse(value = Role.DELEGATE, own = "observer")
    record FileShadowObservation(
            CommitmentId commitment,
            ActorId observer,
            Outcome seen,
            @Text(PROSE) String observation,
            @Uploaded @AtMost(100) List<Sha256> evidence)
            implements VerificationCommand {}
}
