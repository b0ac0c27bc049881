package mesa.api.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** From detection to cure. */
public sealed interface BreachEvent extends CommitmentEvent {
    @Wire("commitment.breach-notified")
    record BreachNotified(CommitmentId commitment, String facts, LocalDate replyBy)
            implements BreachEvent {}

    @Wire("commitment.breach-answered")
    record BreachAnswered(CommitmentId commitment, String justification, List<Sha256> evidence)
            implements BreachEvent {}

    @Wire("commitment.reply-time-lapsed")
    record ReplyTimeLapsed(CommitmentId commitment, LocalDate replyBy) implements BreachEvent {}

    @Wire("commitment.breach-answer-assessed")
    record BreachAnswerAssessed(CommitmentId commitment, boolean justified, String grounds)
            implements BreachEvent {}

    @Wire(value = "commitment.breach-declared", version = 3)
    record BreachDeclared(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            ActorId responsible,
            String grounds,
            @Nullable SessionId session,
            boolean reportToNextSession,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements BreachEvent, PublishableCommitmentEvent {}

    @Wire("commitment.remediation-approved")
    record RemediationApproved(CommitmentId commitment, List<RemediationStep> plan)
            implements BreachEvent {}

    @Wire(value = "commitment.breach-cured", version = 2)
    record BreachCured(
            CommitmentId commitment,
            String how,
            List<Sha256> evidence,
            @Nullable Announcement announcement)
            implements BreachEvent, CommitmentCorrection {}

    /** {@code until}: this rung has time to act. */
    @Wire("commitment.breach-escalated")
    record BreachEscalated(CommitmentId commitment, Rung to, LocalDate until, String reason)
            implements BreachEvent {}
}
