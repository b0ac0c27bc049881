package mesa.api.commitment;

import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** Why a step in the course of a commitment, or a change of its measure, was refused. */
public sealed interface CourseRejection extends CommitmentRejection {
    @Wire("commitment.not-open")
    @Rule("INV-K8")
    record NotOpen(CommitmentId commitment, CommitmentStatus status) implements CourseRejection {}

    @Wire("commitment.not-in-execution")
    @Rule("INV-K8")
    record NotInExecution(CommitmentId commitment, CommitmentStatus status)
            implements CourseRejection {}

    @Wire("commitment.already-started")
    @Rule("G5")
    record AlreadyStarted(CommitmentId commitment, CommitmentStatus status)
            implements CourseRejection {}

    @Wire("commitment.not-the-responsible")
    @Rule("INV-P1")
    record NotTheResponsible(CommitmentId commitment, ActorId responsible)
            implements CourseRejection {}

    @Wire("commitment.not-suspended")
    @Rule("INV-K8")
    record NotSuspended(CommitmentId commitment, CommitmentStatus status)
            implements CourseRejection {}

    @Wire("commitment.transfer-to-itself")
    @Rule("INV-A6")
    record TransferToItself(CommitmentId commitment, ActorId responsible)
            implements CourseRejection {}

    /** A cancellation says why; it never counts as fulfilment. */
    @Wire("commitment.without-reason")
    @Rule("INV-K9")
    record WithoutReason(CommitmentId commitment) implements CourseRejection {}

    @Wire("commitment.not-closed")
    @Rule("INV-X1")
    record NotClosed(CommitmentId commitment, CommitmentStatus status) implements CourseRejection {}

    @Wire("commitment.cites-another-event")
    @Rule("INV-X1")
    record CitesAnotherEvent(CommitmentId commitment, long cited, long closing)
            implements CourseRejection {}

    @Wire("commitment.reopened-by-its-closer")
    @Rule("INV-X1")
    record ReopenedByItsCloser(CommitmentId commitment) implements CourseRejection {}

    @Wire("commitment.no-ground-to-reopen")
    @Rule("INV-X1")
    record NoGroundToReopen(CommitmentId commitment, ReopeningGround ground)
            implements CourseRejection {}

    @Wire("commitment.indicator-unknown")
    @Rule("INV-K6")
    record IndicatorUnknown(CommitmentId commitment, String indicator) implements CourseRejection {}

    @Wire("commitment.indicator-exists")
    @Rule("INV-K6")
    record IndicatorExists(CommitmentId commitment, String indicator) implements CourseRejection {}

    @Wire("commitment.indicator-not-measurable")
    @Rule("INV-K2")
    record IndicatorNotMeasurable(CommitmentId commitment, String indicator, Flaw flaw)
            implements CourseRejection {}

    @Wire("commitment.baseline-stands")
    @Rule("INV-K6")
    record BaselineStands(CommitmentId commitment, String indicator) implements CourseRejection {}

    @Wire("commitment.change-without-reason")
    @Rule("INV-K6")
    record ChangeWithoutReason(CommitmentId commitment, String indicator)
            implements CourseRejection {}

    @Wire("commitment.not-the-successor")
    @Rule("INV-A6")
    record NotTheSuccessor(CommitmentId commitment, ActorId to) implements CourseRejection {}
}
