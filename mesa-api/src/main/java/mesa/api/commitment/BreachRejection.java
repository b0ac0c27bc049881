package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.session.SessionId;

/** Why a step against a breach was refused. */
public sealed interface BreachRejection extends CommitmentRejection {
    @Wire("commitment.within-tolerance")
    @Rule("INV-B2")
    record WithinTolerance(CommitmentId commitment, LocalDate due, int toleranceDays)
            implements BreachRejection {}

    @Wire("commitment.already-notified")
    @Rule("G5")
    record AlreadyNotified(CommitmentId commitment, LocalDate replyBy) implements BreachRejection {}

    @Wire("commitment.not-notified")
    @Rule("INV-B1")
    record NotNotified(CommitmentId commitment) implements BreachRejection {}

    @Wire("commitment.still-time-to-reply")
    @Rule("INV-B1")
    record StillTimeToReply(CommitmentId commitment, LocalDate replyBy)
            implements BreachRejection {}

    @Wire("commitment.reply-time-over")
    @Rule("INV-B1")
    record ReplyTimeOver(CommitmentId commitment, LocalDate replyBy) implements BreachRejection {}

    @Wire("commitment.no-answer-to-assess")
    @Rule("INV-B1")
    record NoAnswerToAssess(CommitmentId commitment) implements BreachRejection {}

    @Wire("commitment.breach-justified")
    @Rule("INV-B1")
    record BreachJustified(CommitmentId commitment) implements BreachRejection {}

    @Wire("commitment.not-declared-in-session")
    @Rule("INV-B4")
    record NotDeclaredInSession(CommitmentId commitment, SessionId session)
            implements BreachRejection {}

    @Wire("commitment.not-declared")
    @Rule("INV-B4")
    record NotDeclared(CommitmentId commitment, CommitmentStatus status)
            implements BreachRejection {}

    @Wire("commitment.plan-without-steps")
    @Rule("INV-B5")
    record PlanWithoutSteps(CommitmentId commitment) implements BreachRejection {}

    @Wire("commitment.no-remediation")
    @Rule("INV-B5")
    record NoRemediation(CommitmentId commitment, CommitmentStatus status)
            implements BreachRejection {}

    /** A cure is proved; the breach stays in the history. */
    @Wire("commitment.cured-without-evidence")
    @Rule("INV-B5")
    record CuredWithoutEvidence(CommitmentId commitment) implements BreachRejection {}

    @Wire("commitment.rung-skipped")
    @Rule("INV-B3")
    record RungSkipped(CommitmentId commitment, Rung next) implements BreachRejection {}

    @Wire("commitment.rung-has-time")
    @Rule("INV-B3")
    record RungHasTime(CommitmentId commitment, LocalDate until) implements BreachRejection {}

    @Wire("commitment.ladder-climbed")
    @Rule("INV-B3")
    record LadderClimbed(CommitmentId commitment) implements BreachRejection {}

    @Wire("commitment.answer-not-assessed")
    @Rule("INV-B1")
    record AnswerNotAssessed(CommitmentId commitment) implements BreachRejection {}
}
