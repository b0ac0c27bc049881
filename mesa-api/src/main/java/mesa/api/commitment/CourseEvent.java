package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** The course of an accepted commitment. */
public sealed interface CourseEvent extends CommitmentEvent {
    @Wire("commitment.started")
    record CommitmentStarted(CommitmentId commitment, LocalDate on) implements CourseEvent {}

    @Wire("commitment.fulfilment-reported")
    record FulfilmentReported(CommitmentId commitment, LocalDate on, String narrative)
            implements CourseEvent {}

    @Wire("commitment.suspended")
    record CommitmentSuspended(CommitmentId commitment, String reason, @Nullable LocalDate until)
            implements CourseEvent {}

    @Wire("commitment.resumed")
    record CommitmentResumed(CommitmentId commitment, String reason) implements CourseEvent {}

    /** Nothing changes hands until {@code to} accepts (INV-D6). */
    @Wire("commitment.transfer-offered")
    record TransferOffered(
            CommitmentId commitment, ActorId from, ActorId to, String reason, LocalDate acceptBy)
            implements CourseEvent {}

    @Wire(value = "commitment.transferred", version = 3)
    record CommitmentTransferred(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            ActorId from,
            ActorId to,
            TransferKind kind,
            String reason,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements CourseEvent, PublishableCommitmentEvent {}

    /** {@code by}: the pseudonymous user who closed it, who cannot reopen it alone. */
    @Wire(value = "commitment.cancelled", version = 2)
    record CommitmentCancelled(
            CommitmentId commitment,
            CancellationCause cause,
            String reason,
            String by,
            @Nullable Announcement announcement)
            implements CourseEvent, CommitmentCorrection {}

    @Wire(value = "commitment.reopened", version = 2)
    record CommitmentReopened(
            CommitmentId commitment,
            long closing,
            ReopeningGround ground,
            String reason,
            @Nullable Announcement announcement)
            implements CourseEvent, CommitmentCorrection {}
}
