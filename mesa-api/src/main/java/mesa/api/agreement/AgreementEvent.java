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
    @Wire(value = "agreement.adopted", version = 2)
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
            Visibility visibility)
            implements AgreementEvent, Announced {}

    /** {@code on}: the day it began to bind; the day of adoption is kept beside (INV-T6). */
    @Wire(value = "agreement.in-force", version = 2)
    record AgreementInForce(
            AgreementId agreement,
            MesaId mesa,
            String code,
            LocalDate adoptedOn,
            LocalDate on,
            Visibility visibility)
            implements AgreementEvent, Announced {}

    @Wire("agreement.classified")
    record AgreementClassified(
            AgreementId agreement,
            AgreementKind kind,
            AgreementTags tags,
            @Nullable FollowUpBody followUp,
            String reason)
            implements AgreementEvent {}

    @Wire("agreement.visibility-changed")
    record AgreementVisibilityChanged(
            AgreementId agreement, Visibility visibility, @Nullable Reserve reserve, String reason)
            implements AgreementEvent {}

    @Wire(value = "agreement.superseded", version = 2)
    record AgreementSuperseded(
            AgreementId agreement,
            MesaId mesa,
            String code,
            AgreementId by,
            String byCode,
            Visibility visibility)
            implements AgreementEvent, Announced {}

    @Wire(value = "agreement.revoked", version = 2)
    record AgreementRevoked(
            AgreementId agreement,
            MesaId mesa,
            String code,
            AgreementId by,
            String byCode,
            String reason,
            Visibility visibility)
            implements AgreementEvent, Announced {}

    /** The figures are those the outcome was derived from; cancelled ones count apart. */
    @Wire("agreement.closed")
    record AgreementClosed(
            AgreementId agreement,
            AgreementStatus outcome,
            int fulfilled,
            int partial,
            int notFulfilled,
            int cancelled)
            implements AgreementEvent {}

    @Wire("agreement.lapsed")
    record AgreementLapsed(AgreementId agreement, LocalDate validUntil) implements AgreementEvent {}

    @Wire("agreement.reopened")
    record AgreementReopened(AgreementId agreement, AgreementStatus was, String reason)
            implements AgreementEvent {}

    @Wire(value = "agreement.voided", version = 2)
    record AgreementVoided(
            AgreementId agreement, MesaId mesa, String code, String reason, Visibility visibility)
            implements AgreementEvent, Announced {}
}
