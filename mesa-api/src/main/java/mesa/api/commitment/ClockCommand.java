package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.limit.Text;

/** What the passing of time does; the platform sends them, each has effect once. */
public sealed interface ClockCommand extends CommitmentCommand {
    @Wire("commitment.warn-of-deadline")
    @MayUse(Role.SYSTEM)
    record WarnOfDeadline(CommitmentId commitment, LocalDate due) implements ClockCommand {}

    @Wire("commitment.record-due")
    @MayUse(Role.SYSTEM)
    record RecordDue(CommitmentId commitment, LocalDate due) implements ClockCommand {}

    @Wire("commitment.flag-tolerance")
    @MayUse(Role.SYSTEM)
    record FlagTolerance(CommitmentId commitment, LocalDate due) implements ClockCommand {}

    @Wire("commitment.flag-missing-report")
    @MayUse(Role.SYSTEM)
    record FlagMissingReport(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Period period)
            implements ClockCommand {}

    @Wire("commitment.lapse-reply-time")
    @MayUse(Role.SYSTEM)
    record LapseReplyTime(CommitmentId commitment) implements ClockCommand {}
}
