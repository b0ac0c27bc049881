package mesa.domain.agreement;

import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementClassified;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementLapsed;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementTextAmended;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementStatus;
import mesa.domain.agreement.Agreement.Adopted;
import mesa.domain.agreement.Agreement.Known;
import mesa.domain.agreement.Agreement.Proposal;

/** What each event makes of an agreement. */
final class AgreementFold {
    private AgreementFold() {}

    static Agreement fold(Agreement state, AgreementEvent event) {
        return switch (event) {
            case AgreementProposed e ->
                    new Proposal(
                            new Subject(
                                    e.agreement(),
                                    e.mesa(),
                                    e.session(),
                                    e.item(),
                                    e.title(),
                                    e.hash(),
                                    e.kind(),
                                    e.followUp(),
                                    e.tags(),
                                    e.commitments(),
                                    e.validUntil(),
                                    e.visibility(),
                                    e.reserve()),
                            AgreementStatus.PROPOSED);
            case AgreementTextAmended e ->
                    new Proposal(
                            known(state).subject().reading(e.hash()), AgreementStatus.PROPOSED);
            case AgreementWithdrawn _ ->
                    new Proposal(known(state).subject(), AgreementStatus.WITHDRAWN);
            case AgreementAdopted e ->
                    new Adopted(
                            known(state).subject(),
                            e.code(),
                            e.adoption(),
                            e.adoptedOn(),
                            null,
                            AgreementStatus.ADOPTED);
            case AgreementInForce e -> adopted(state).inForce(e.on());
            case AgreementClassified e ->
                    about(
                            known(state),
                            known(state).subject().classified(e.kind(), e.tags(), e.followUp()));
            case AgreementVisibilityChanged e ->
                    about(
                            known(state),
                            known(state).subject().shownTo(e.visibility(), e.reserve()));
            case AgreementSuperseded _ -> adopted(state).now(AgreementStatus.SUPERSEDED);
            case AgreementRevoked _ -> adopted(state).now(AgreementStatus.REVOKED);
            case AgreementClosed e -> adopted(state).now(e.outcome());
            case AgreementLapsed _ -> adopted(state).now(AgreementStatus.LAPSED);
            case AgreementReopened _ -> adopted(state).now(AgreementStatus.IN_FORCE);
            case AgreementVoided _ -> adopted(state).now(AgreementStatus.VOIDED);
        };
    }

    private static Agreement about(Known state, Subject subject) {
        return switch (state) {
            case Proposal p -> new Proposal(subject, p.status());
            case Adopted a -> a.about(subject);
        };
    }

    private static Known known(Agreement state) {
        return (Known) state;
    }

    private static Adopted adopted(Agreement state) {
        return (Adopted) state;
    }
}
