package mesa.api.agreement;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What has happened to an agreement. */
public sealed interface AgreementEvent extends DomainEvent {
    AgreementId agreement();

    @Wire(value = "agreement.proposed", version = 2)
    record AgreementProposed(
            AgreementId agreement,
            MesaId mesa,
            SessionId session,
            int item,
            String title,
            String text,
            Sha256 hash,
            AgreementKind kind,
            @Nullable FollowUpBody followUp,
            AgreementTags tags,
            List<DraftCommitment> commitments,
            @Nullable LocalDate validUntil,
            Visibility visibility,
            @Nullable Reserve reserve)
            implements AgreementEvent {}

    @Wire("agreement.text-amended")
    record AgreementTextAmended(AgreementId agreement, String text, Sha256 hash)
            implements AgreementEvent {}

    @Wire("agreement.withdrawn")
    record AgreementWithdrawn(AgreementId agreement, String reason) implements AgreementEvent {}

    /** {@code hash}: of the text, the same that was voted (INV-D5). */
    @Wire(value = "agreement.adopted", version = 3)
    record AgreementAdopted(
            AgreementId agreement,
            MesaId mesa,
            String code,
            String title,
            Sha256 hash,
            AgreementKind kind,
            @Nullable FollowUpBody followUp,
            AgreementTags tags,
            Adoption adoption,
            LocalDate adoptedOn,
            @Nullable LocalDate validUntil,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements AgreementEvent, PublishableAgreementEvent {}

    /** {@code on}: the day it began to bind; the day of adoption is kept beside (INV-T6). */
    @Wire(value = "agreement.in-force", version = 3)
    record AgreementInForce(
            AgreementId agreement,
            MesaId mesa,
            String code,
            LocalDate adoptedOn,
            LocalDate on,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements AgreementEvent, PublishableAgreementEvent {}

    @Wire(value = "agreement.classified", version = 2)
    record AgreementClassified(
            AgreementId agreement,
            AgreementKind kind,
            AgreementTags tags,
            @Nullable FollowUpBody followUp,
            String reason,
            @Nullable Announcement announcement)
            implements AgreementEvent, AgreementCorrection {}

    @Wire("agreement.visibility-changed")
    record AgreementVisibilityChanged(
            AgreementId agreement, Visibility visibility, @Nullable Reserve reserve, String reason)
            implements AgreementEvent {}

    @Wire(value = "agreement.superseded", version = 3)
    record AgreementSuperseded(
            AgreementId agreement,
            MesaId mesa,
            String code,
            AgreementId by,
            String byCode,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements AgreementEvent, PublishableAgreementEvent {}

    @Wire(value = "agreement.revoked", version = 3)
    record AgreementRevoked(
            AgreementId agreement,
            MesaId mesa,
            String code,
            AgreementId by,
            String byCode,
            String reason,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements AgreementEvent, PublishableAgreementEvent {}

    /** The figures are those the outcome was derived from; cancelled ones count apart. */
    @Wire(value = "agreement.closed", version = 2)
    record AgreementClosed(
            AgreementId agreement,
            AgreementStatus outcome,
            int fulfilled,
            int partial,
            int notFulfilled,
            int cancelled,
            @Nullable Announcement announcement)
            implements AgreementEvent, AgreementCorrection {}

    @Wire(value = "agreement.lapsed", version = 2)
    record AgreementLapsed(
            AgreementId agreement, LocalDate validUntil, @Nullable Announcement announcement)
            implements AgreementEvent, AgreementCorrection {}

    @Wire(value = "agreement.reopened", version = 2)
    record AgreementReopened(
            AgreementId agreement,
            AgreementStatus was,
            String reason,
            @Nullable Announcement announcement)
            implements AgreementEvent, AgreementCorrection {}

    @Wire(value = "agreement.voided", version = 3)
    record AgreementVoided(
            AgreementId agreement,
            MesaId mesa,
            String code,
            String reason,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements AgreementEvent, PublishableAgreementEvent {}
}
