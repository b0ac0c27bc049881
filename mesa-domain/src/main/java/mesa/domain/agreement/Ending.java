package mesa.domain.agreement;

import java.util.Optional;
import mesa.api.agreement.AgreementCommand.LapseAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.SupersedeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementLapsed;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementRejection;
import mesa.api.agreement.AgreementRejection.ByAnotherBody;
import mesa.api.agreement.AgreementRejection.ByLesserMajority;
import mesa.api.agreement.AgreementRejection.DecisionNotAdopted;
import mesa.api.agreement.AgreementRejection.NotInForce;
import mesa.api.agreement.AgreementRejection.NotLapsing;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.agreement.Agreement.Adopted;
import mesa.domain.agreement.Agreement.Known;
import org.jspecify.annotations.Nullable;

/** How an agreement stops binding without having been carried out. */
final class Ending {
    private Ending() {}

    static Decision<AgreementEvent> supersede(
            SupersedeAgreement c, Agreement state, Context context) {
        if (!(state instanceof Adopted adopted) || !adopted.status().binding()) {
            return Decision.reject(notInForce(c.agreement(), state));
        }
        Optional<AgreementFacts> by = context.facts(c.by(), AgreementFacts.class);
        AgreementRejection refusal = refuse(adopted, c.by(), by);
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(
                        new AgreementSuperseded(
                                c.agreement(),
                                adopted.mesa(),
                                adopted.number(),
                                c.by(),
                                by.orElseThrow().code().orElseThrow(),
                                adopted.subject().visibilityOn(context.occurredOn()),
                                ConcernedInstitutions.now(adopted.subject(), context)));
    }

    static Decision<AgreementEvent> revoke(RevokeAgreement c, Agreement state, Context context) {
        if (!(state instanceof Adopted adopted) || !adopted.status().binding()) {
            return Decision.reject(notInForce(c.agreement(), state));
        }
        Optional<AgreementFacts> by = context.facts(c.by(), AgreementFacts.class);
        AgreementRejection refusal = refuse(adopted, c.by(), by);
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(
                        new AgreementRevoked(
                                c.agreement(),
                                adopted.mesa(),
                                adopted.number(),
                                c.by(),
                                by.orElseThrow().code().orElseThrow(),
                                c.reason(),
                                adopted.subject().visibilityOn(context.occurredOn()),
                                ConcernedInstitutions.now(adopted.subject(), context)));
    }

    /** The same body and a decision at least as strong as the one it undoes (INV-G6). */
    private static @Nullable AgreementRejection refuse(
            Adopted undone, AgreementId by, Optional<AgreementFacts> facts) {
        if (facts.isEmpty() || by.equals(undone.id()) || !facts.get().status().binding()) {
            return new DecisionNotAdopted(undone.id(), by);
        }
        if (!facts.get().mesa().equals(undone.mesa())) {
            return new ByAnotherBody(undone.id(), by);
        }
        return facts.get().adoption().orElseThrow().atLeastAsStrongAs(undone.manner())
                ? null
                : new ByLesserMajority(undone.id(), by);
    }

    static Decision<AgreementEvent> lapse(LapseAgreement c, Agreement state, Context context) {
        if (!(state instanceof Adopted adopted) || !adopted.status().binding()) {
            return Decision.reject(notInForce(c.agreement(), state));
        }
        return c.validUntil().equals(adopted.subject().validUntil())
                        && context.occurredOn().isAfter(c.validUntil())
                ? Decision.accept(
                        new AgreementLapsed(
                                c.agreement(),
                                c.validUntil(),
                                ConcernedInstitutions.announcement(adopted, context)))
                : Decision.reject(new NotLapsing(c.agreement()));
    }

    static Decision<AgreementEvent> voidNumber(VoidAgreement c, Agreement state, Context context) {
        return state instanceof Adopted adopted && adopted.status().binding()
                ? Decision.accept(
                        new AgreementVoided(
                                c.agreement(),
                                adopted.mesa(),
                                adopted.number(),
                                c.reason(),
                                adopted.subject().visibilityOn(context.occurredOn()),
                                ConcernedInstitutions.now(adopted.subject(), context)))
                : Decision.reject(notInForce(c.agreement(), state));
    }

    static AgreementRejection notInForce(AgreementId id, Agreement state) {
        return switch (state) {
            case Agreement.Unknown() -> Proposing.offTheTable(id, state);
            case Known known -> new NotInForce(id, known.status());
        };
    }
}
