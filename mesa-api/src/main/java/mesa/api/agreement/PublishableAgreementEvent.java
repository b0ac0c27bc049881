package mesa.api.agreement;

import mesa.api.commitment.Visibility;

/**
 * What others hear of when the agreement is public: what was announced, and whatever corrects it.
 * It says so itself, for it travels alone.
 */
public sealed interface PublishableAgreementEvent
        permits AgreementEvent.AgreementAdopted,
                AgreementEvent.AgreementInForce,
                AgreementEvent.AgreementSuperseded,
                AgreementEvent.AgreementRevoked,
                AgreementEvent.AgreementVoided,
                AgreementCorrection {
    /** Who may read the agreement on the day of the act. */
    Visibility visibility();
}
