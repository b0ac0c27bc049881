package mesa.api.acta;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Reserved;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;

/** What has happened to an acta. */
public sealed interface ActaEvent extends DomainEvent {
    ActaId acta();

    @Wire("acta.drafted")
    record ActaDrafted(
            ActaId acta,
            SessionId session,
            MesaId mesa,
            String code,
            LocalDate heldOn,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") ActaContent content)
            implements ActaEvent {}

    @Wire("acta.narrated")
    record ActaNarrated(
            ActaId acta,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String narrative)
            implements ActaEvent {}

    /** The document changed; its signatures count no more (INV-T3). */
    @Wire("acta.approval-withdrawn")
    record ApprovalWithdrawn(ActaId acta, Sha256 document, int signatures) implements ActaEvent {}

    /** {@code late}: after the days the rules give for it (INV-T2). */
    @Wire("acta.circulated")
    record ActaCirculated(ActaId acta, List<ActorId> recipients, LocalDate observeBy, boolean late)
            implements ActaEvent {}

    @Wire("acta.observed")
    record ActaObserved(
            ActaId acta,
            int observation,
            ActorId actor,
            String section,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String text)
            implements ActaEvent {}

    @Wire("acta.observation-resolved")
    record ObservationResolved(
            ActaId acta,
            int observation,
            boolean accepted,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String answer)
            implements ActaEvent {}

    /** {@code document}: frozen; signatures refer to its hash. */
    @Wire("acta.approved")
    record ActaApproved(
            ActaId acta,
            String code,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String document,
            Sha256 hash,
            boolean bySilence)
            implements ActaEvent {}

    @Wire("acta.signed")
    record ActaSigned(ActaId acta, Sha256 document, Signature signature) implements ActaEvent {}

    @Wire("acta.signature-refused")
    record SignatureRefused(
            ActaId acta,
            ActorId member,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String reason)
            implements ActaEvent {}

    @Wire("acta.fully-signed")
    record ActaFullySigned(
            ActaId acta, SessionId session, String code, Sha256 document, int signatures)
            implements ActaEvent {}

    @Wire("acta.published")
    record ActaPublished(
            ActaId acta,
            SessionId session,
            MesaId mesa,
            String code,
            Sha256 original,
            Sha256 published,
            List<String> redactions)
            implements ActaEvent {}

    @Wire("acta.rectifying-drafted")
    record RectifyingActaDrafted(
            ActaId acta,
            ActaId original,
            Sha256 originalDocument,
            SessionId session,
            MesaId mesa,
            String code,
            String correction,
            String reason)
            implements ActaEvent {}

    /** The original stays; from now on it is read together with the clarifying one. */
    @Wire("acta.rectified")
    record ActaRectified(ActaId acta, MesaId mesa, String code, ActaId by, String byCode)
            implements ActaEvent {}

    @Wire("acta.archived")
    record ActaArchived(ActaId acta, String series, String retention) implements ActaEvent {}
}
