package mesa.domain.agreement;

import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementCommand.AmendAgreementText;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.WithdrawAgreement;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementTextAmended;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementRejection;
import mesa.api.agreement.AgreementRejection.AlreadyProposed;
import mesa.api.agreement.AgreementRejection.MesaUnknown;
import mesa.api.agreement.AgreementRejection.NotOnTheTable;
import mesa.api.agreement.AgreementRejection.NothingProposed;
import mesa.api.agreement.AgreementRejection.SessionOfAnotherMesa;
import mesa.api.agreement.AgreementRejection.SessionUnknown;
import mesa.api.agreement.AgreementRejection.TechnicalTableUnknown;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.FollowUpBody;
import mesa.api.mesa.MesaFacts;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.agreement.Agreement.Known;
import mesa.domain.agreement.Agreement.Proposal;
import org.jspecify.annotations.Nullable;

/** Before the decision: the text, the session and the item it is put to. */
final class Proposing {
    private Proposing() {}

    static Decision<AgreementEvent> propose(ProposeAgreement c, Agreement state, Context context) {
        if (state instanceof Known) {
            return Decision.reject(new AlreadyProposed(c.agreement()));
        }
        Optional<MesaFacts> mesa = context.facts(c.mesa(), MesaFacts.class);
        if (mesa.isEmpty()) {
            return Decision.reject(new MesaUnknown(c.agreement(), c.mesa()));
        }
        // Before the session begins, only the convocation on the mesa's stream knows it.
        Optional<SessionFacts> session = context.facts(c.session(), SessionFacts.class);
        if (session.isPresent() && !session.get().mesa().equals(c.mesa())) {
            return Decision.reject(
                    new SessionOfAnotherMesa(c.agreement(), c.session(), session.get().mesa()));
        }
        if (session.isEmpty() && mesa.get().convocation(c.session()).isEmpty()) {
            return Decision.reject(new SessionUnknown(c.agreement(), c.session()));
        }
        AgreementRejection body = unknownBody(c.agreement(), c.followUp(), mesa.get());
        if (body != null) {
            return Decision.reject(body);
        }
        AgreementRejection reserve = AgreementReserves.refusal(c, context.occurredOn());
        if (reserve != null) {
            return Decision.reject(reserve);
        }
        return Decision.accept(
                new AgreementProposed(
                        c.agreement(),
                        c.mesa(),
                        c.session(),
                        c.item(),
                        c.title(),
                        c.text(),
                        Sha256.of(c.text()),
                        c.kind(),
                        c.followUp(),
                        c.tags(),
                        c.commitments(),
                        c.validUntil(),
                        AgreementReserves.shown(c),
                        c.reserve()));
    }

    static Decision<AgreementEvent> amend(AmendAgreementText c, Agreement state) {
        return onTheTable(state)
                ? Decision.accept(
                        new AgreementTextAmended(c.agreement(), c.text(), Sha256.of(c.text())))
                : Decision.reject(offTheTable(c.agreement(), state));
    }

    static Decision<AgreementEvent> withdraw(WithdrawAgreement c, Agreement state) {
        return onTheTable(state)
                ? Decision.accept(new AgreementWithdrawn(c.agreement(), c.reason()))
                : Decision.reject(offTheTable(c.agreement(), state));
    }

    static boolean onTheTable(Agreement state) {
        return state instanceof Proposal(_, var status) && status == AgreementStatus.PROPOSED;
    }

    static AgreementRejection offTheTable(AgreementId id, Agreement state) {
        return switch (state) {
            case Agreement.Unknown() -> new NothingProposed(id);
            case Known known -> new NotOnTheTable(id, known.status());
        };
    }

    static @Nullable AgreementRejection unknownBody(
            AgreementId id, @Nullable FollowUpBody body, MesaFacts mesa) {
        return body != null
                        && body.technicalTable() != null
                        && !mesa.hasTechnicalTable(body.technicalTable())
                ? new TechnicalTableUnknown(id, body.technicalTable())
                : null;
    }
}
