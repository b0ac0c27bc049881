package mesa.api;

import mesa.api.acta.ActaRejection;
import mesa.api.actor.ActorRejection;
import mesa.api.agreement.AgreementRejection;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.mesa.MesaRejection;
import mesa.api.roadmap.RoadmapRejection;
import mesa.api.session.SessionRejection;
import mesa.api.user.UserRejection;

/**
 * A refusal is data with a name. HTTP, audit and translation read the same record; its components
 * fill the message of the same {@link Wire} name in the feature's {@code words_es} and {@code
 * words_en}.
 */
public sealed interface Rejection
        permits ActaRejection,
                ActorRejection,
                AgreementRejection,
                CommitmentRejection,
                MesaRejection,
                RoadmapRejection,
                SessionRejection,
                UserRejection {
    /** The rule that was broken as the domain catalogue numbers it, for example {@code INV-S1}. */
    default String rule() {
        return getClass().getAnnotation(Rule.class).value();
    }
}
