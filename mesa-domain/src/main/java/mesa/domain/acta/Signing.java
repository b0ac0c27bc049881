package mesa.domain.acta;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand.CompleteSignatures;
import mesa.api.acta.ActaCommand.RefuseSignature;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaFullySigned;
import mesa.api.acta.ActaEvent.ActaSigned;
import mesa.api.acta.ActaEvent.SignatureRefused;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaRejection;
import mesa.api.acta.ActaRejection.AnotherDocument;
import mesa.api.acta.ActaRejection.CertificateMissing;
import mesa.api.acta.ActaRejection.DocumentFrozen;
import mesa.api.acta.ActaRejection.NotARecipient;
import mesa.api.acta.ActaRejection.NotApproved;
import mesa.api.acta.ActaRejection.NotInThatCapacity;
import mesa.api.acta.ActaRejection.RefusalWithoutReason;
import mesa.api.acta.ActaRejection.SignatureMissing;
import mesa.api.acta.ActaRejection.SignedTwice;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaFacts;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.acta.Acta.Known;
import org.jspecify.annotations.Nullable;

/** Chair and secretary sign what was approved and nothing else (INV-T3 to T5). */
final class Signing {
    private Signing() {}

    static Decision<ActaEvent> sign(SignActa c, Known state, Context context) {
        Signature signature = c.signature();
        ActaRejection refusal = frozen(c, state);
        if (refusal == null) {
            refusal = entitled(c.acta(), signature, state, context);
        }
        if (refusal == null
                && state.document().signatures().stream().anyMatch(s -> same(s, signature))) {
            refusal = new SignedTwice(c.acta(), signature.signer());
        }
        if (refusal == null
                && signature.method() == SignatureMethod.CERTIFIED
                && signature.certificate() == null) {
            refusal = new CertificateMissing(c.acta());
        }
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(new ActaSigned(c.acta(), c.document(), signature));
    }

    private static boolean same(Signature a, Signature b) {
        return a.capacity() == b.capacity() && a.signer().equals(b.signer());
    }

    private static @Nullable ActaRejection frozen(SignActa c, Known state) {
        Optional<Sha256> approved = state.frozen();
        if (approved.isEmpty()) {
            return new NotApproved(c.acta(), state.status());
        }
        return approved.get().equals(c.document())
                ? null
                : new AnotherDocument(c.acta(), approved.get(), c.document());
    }

    private static @Nullable ActaRejection entitled(
            ActaId acta, Signature signature, Known state, Context context) {
        ActorId signer = signature.signer();
        Optional<SessionFacts> session = context.facts(state.session(), SessionFacts.class);
        Optional<MesaFacts> mesa = context.facts(state.mesa(), MesaFacts.class);
        Instant held =
                session.map(s -> s.heldOn().atTime(12, 0).atZone(Context.ZONE).toInstant())
                        .orElse(context.occurredAt());
        boolean entitled =
                switch (signature.capacity()) {
                    // Whoever presided signs; the office may have changed hands since.
                    case CHAIR ->
                            session.flatMap(SessionFacts::chair).filter(signer::equals).isPresent()
                                    || mesa.flatMap(m -> m.chairAt(held))
                                            .filter(signer::equals)
                                            .isPresent();
                    case SECRETARY ->
                            mesa.flatMap(m -> m.secretariatAt(held))
                                            .filter(signer::equals)
                                            .isPresent()
                                    || mesa.flatMap(m -> m.secretariatAt(context.occurredAt()))
                                            .filter(signer::equals)
                                            .isPresent();
                    case MEMBER -> state.review().recipients().contains(signer);
                };
        boolean own = context.caller().speaksFor(signer);
        return entitled && own ? null : new NotInThatCapacity(acta, signature.capacity(), signer);
    }

    static Decision<ActaEvent> refuse(RefuseSignature c, Known state) {
        if (state.frozen().isEmpty()) {
            return Decision.reject(new NotApproved(c.acta(), state.status()));
        }
        if (!state.review().recipients().contains(c.member())) {
            return Decision.reject(new NotARecipient(c.acta(), c.member()));
        }
        return c.reason().isBlank()
                ? Decision.reject(new RefusalWithoutReason(c.acta()))
                : Decision.accept(new SignatureRefused(c.acta(), c.member(), c.reason()));
    }

    static Decision<ActaEvent> complete(CompleteSignatures c, Known state) {
        if (state.frozen().isEmpty()) {
            return Decision.reject(new NotApproved(c.acta(), state.status()));
        }
        if (state.document().stage() == ActaStatus.APPROVED
                || state.document().stage() == ActaStatus.IN_SIGNATURE) {
            for (SigningCapacity needed :
                    List.of(SigningCapacity.CHAIR, SigningCapacity.SECRETARY)) {
                if (state.document().signatures().stream().noneMatch(s -> s.capacity() == needed)) {
                    return Decision.reject(new SignatureMissing(c.acta(), needed));
                }
            }
            return Decision.accept(
                    new ActaFullySigned(
                            c.acta(),
                            state.session(),
                            state.code(),
                            state.frozen().get(),
                            state.document().signatures().size()));
        }
        return Decision.reject(new DocumentFrozen(c.acta(), state.frozen().get()));
    }
}
