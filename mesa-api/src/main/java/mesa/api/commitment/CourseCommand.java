package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/** The course of an accepted commitment. */
public sealed interface CourseCommand extends CommitmentCommand {
    @Wire("commitment.start")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record StartCommitment(CommitmentId commitment) implements CourseCommand {}

    @Wire("commitment.report-fulfilment")
    @MayUse(Role.DELEGATE)
    record ReportFulfilment(CommitmentId commitment, @Text(PROSE) String narrative)
            implements CourseCommand {}

    @Wire("commitment.suspend")
    @MayUse(Role.CHAIR)
    record SuspendCommitment(
            CommitmentId commitment, @Text(PROSE) String reason, @Nullable LocalDate until)
            implements CourseCommand {}

    @Wire("commitment.resume")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ResumeCommitment(CommitmentId commitment, @Text(PROSE) String reason)
            implements CourseCommand {}

    @Wire("commitment.transfer")
    @MayUse({Role.CHAIR, Role.SYSTEM})
    record TransferCommitment(
            CommitmentId commitment, ActorId to, TransferKind kind, @Text(PROSE) String reason)
            implements CourseCommand {}

    @Wire("commitment.cancel")
    @MayUse(Role.CHAIR)
    record CancelCommitment(
            CommitmentId commitment, CancellationCause cause, @Text(PROSE) String reason)
            implements CourseCommand {}

    /** {@code closing}: the stream version of the event that closed it, which it cites. */
    @Wire("commitment.reopen")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ReopenCommitment(
            CommitmentId commitment,
            @Range(min = 0, max = Long.MAX_VALUE) long closing,
            ReopeningGround ground,
            @Text(PROSE) String reason)
            implements CourseCommand {}
}
