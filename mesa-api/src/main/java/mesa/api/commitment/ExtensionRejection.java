package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Wire;

/** Why more time was refused. */
public sealed interface ExtensionRejection extends CommitmentRejection {
    @Wire("commitment.asked-too-late")
    @Rule("INV-E1")
    record AskedTooLate(CommitmentId commitment, LocalDate due) implements ExtensionRejection {}

    @Wire("commitment.cause-and-plan-missing")
    @Rule("INV-E2")
    record CauseAndPlanMissing(CommitmentId commitment) implements ExtensionRejection {}

    @Wire("commitment.new-date-not-later")
    @Rule("INV-E2")
    record NewDateNotLater(CommitmentId commitment, LocalDate due, LocalDate newDue)
            implements ExtensionRejection {}

    @Wire("commitment.extension-pending")
    @Rule("G5")
    record ExtensionPending(CommitmentId commitment, LocalDate newDue)
            implements ExtensionRejection {}

    @Wire("commitment.no-extension-pending")
    @Rule("INV-E1")
    record NoExtensionPending(CommitmentId commitment) implements ExtensionRejection {}

    /** Beyond them the mesa itself decides, by an agreement. */
    @Wire("commitment.beyond-the-limits")
    @Rule("INV-E3")
    record BeyondTheLimits(
            CommitmentId commitment, int number, int atMost, int days, int daysAtMost)
            implements ExtensionRejection {}

    @Wire("commitment.granted-by-requester")
    @Rule("INV-E4")
    record GrantedByRequester(CommitmentId commitment) implements ExtensionRejection {}

    /** The due date moves by extension only. */
    @Wire("commitment.original-date-kept")
    @Rule("INV-E5")
    record OriginalDateKept(CommitmentId commitment, LocalDate originalDue)
            implements ExtensionRejection {}
}
