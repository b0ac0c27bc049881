package mesa.api.acta;

import java.time.LocalDate;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.session.SessionId;

/** Why something asked of an acta was refused. */
public sealed interface ActaRejection extends Rejection {
    ActaId acta();

    @Wire("acta.nothing-drafted")
    @Rule("INV-T1")
    record NothingDrafted(ActaId acta) implements ActaRejection {}

    @Wire("acta.already-drafted")
    @Rule("G5")
    record AlreadyDrafted(ActaId acta) implements ActaRejection {}

    @Wire("acta.session-unknown")
    @Rule("INV-T1")
    record SessionUnknown(ActaId acta, SessionId session) implements ActaRejection {}

    @Wire("acta.session-has-acta")
    @Rule("INV-T1")
    record SessionHasActa(ActaId acta, SessionId session) implements ActaRejection {}

    @Wire("acta.session-still-open")
    @Rule("INV-T1")
    record SessionStillOpen(ActaId acta, SessionId session) implements ActaRejection {}

    @Wire("acta.without-agenda")
    @Rule("INV-O2")
    record WithoutAgenda(ActaId acta, SessionId session) implements ActaRejection {}

    @Wire("acta.not-a-draft")
    @Rule("INV-T2")
    record NotADraft(ActaId acta, ActaStatus status) implements ActaRejection {}

    @Wire("acta.not-circulated")
    @Rule("INV-T2")
    record NotCirculated(ActaId acta, ActaStatus status) implements ActaRejection {}

    @Wire("acta.not-a-recipient")
    @Rule("INV-T2")
    record NotARecipient(ActaId acta, ActorId actor) implements ActaRejection {}

    @Wire("acta.observation-time-over")
    @Rule("INV-T2")
    record ObservationTimeOver(ActaId acta, LocalDate observeBy) implements ActaRejection {}

    @Wire("acta.still-observable")
    @Rule("INV-T2")
    record StillObservable(ActaId acta, LocalDate observeBy) implements ActaRejection {}

    @Wire("acta.observations-open")
    @Rule("INV-T2")
    record ObservationsOpen(ActaId acta, int open) implements ActaRejection {}

    @Wire("acta.observation-unknown")
    @Rule("INV-T2")
    record ObservationUnknown(ActaId acta, int observation) implements ActaRejection {}

    @Wire("acta.not-approved")
    @Rule("INV-T3")
    record NotApproved(ActaId acta, ActaStatus status) implements ActaRejection {}

    @Wire("acta.another-document")
    @Rule("INV-T3")
    record AnotherDocument(ActaId acta, Sha256 approved, Sha256 given) implements ActaRejection {}

    @Wire("acta.document-frozen")
    @Rule("INV-T3")
    record DocumentFrozen(ActaId acta, Sha256 document) implements ActaRejection {}

    @Wire("acta.signed-twice")
    @Rule("G5")
    record SignedTwice(ActaId acta, ActorId signer) implements ActaRejection {}

    @Wire("acta.not-in-that-capacity")
    @Rule("INV-T4")
    record NotInThatCapacity(ActaId acta, SigningCapacity capacity, ActorId signer)
            implements ActaRejection {}

    @Wire("acta.certificate-missing")
    @Rule("INV-T4")
    record CertificateMissing(ActaId acta) implements ActaRejection {}

    @Wire("acta.signature-missing")
    @Rule("INV-T4")
    record SignatureMissing(ActaId acta, SigningCapacity capacity) implements ActaRejection {}

    @Wire("acta.refusal-without-reason")
    @Rule("INV-T5")
    record RefusalWithoutReason(ActaId acta) implements ActaRejection {}

    @Wire("acta.not-fully-signed")
    @Rule("INV-T4")
    record NotFullySigned(ActaId acta, ActaStatus status) implements ActaRejection {}

    @Wire("acta.not-the-signed-document")
    @Rule("INV-T7")
    record NotTheSignedDocument(ActaId acta, Sha256 signed, Sha256 given)
            implements ActaRejection {}

    @Wire("acta.redaction-unexplained")
    @Rule("INV-T7")
    record RedactionUnexplained(ActaId acta) implements ActaRejection {}

    @Wire("acta.not-published")
    @Rule("INV-T7")
    record NotPublished(ActaId acta, ActaStatus status) implements ActaRejection {}
}
