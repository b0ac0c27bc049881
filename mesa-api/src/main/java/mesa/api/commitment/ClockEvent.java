package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Wire;

/** What the passing of time did. */
public sealed interface ClockEvent extends CommitmentEvent {
    @Wire("commitment.deadline-approaching")
    record DeadlineApproaching(CommitmentId commitment, LocalDate due, int daysLeft)
            implements ClockEvent {}

    @Wire("commitment.fell-due")
    record CommitmentFellDue(CommitmentId commitment, LocalDate due) implements ClockEvent {}

    /** A breach is detected, not declared (INV-B2). */
    @Wire("commitment.tolerance-exceeded")
    record ToleranceExceeded(CommitmentId commitment, LocalDate due, int toleranceDays)
            implements ClockEvent {}

    @Wire("commitment.report-overdue")
    record ReportOverdue(CommitmentId commitment, String indicator, Period period)
            implements ClockEvent {}
}
