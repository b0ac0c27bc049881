package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Wire;
import org.jspecify.annotations.Nullable;

/** Why something the clock asked for has no reason any more. */
public sealed interface ClockRejection extends CommitmentRejection {
    @Wire("commitment.another-due-date")
    @Rule("INV-E5")
    record AnotherDueDate(CommitmentId commitment, @Nullable LocalDate due)
            implements ClockRejection {}

    @Wire("commitment.not-that-day-yet")
    @Rule("INV-B2")
    record NotThatDayYet(CommitmentId commitment, LocalDate day) implements ClockRejection {}

    @Wire("commitment.already-flagged")
    @Rule("G5")
    record AlreadyFlagged(CommitmentId commitment) implements ClockRejection {}

    @Wire("commitment.nothing-missing")
    @Rule("INV-P2")
    record NothingMissing(CommitmentId commitment, String indicator, Period period)
            implements ClockRejection {}
}
