package mesa.api.agreement;

import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;

/**
 * What an act says of the agreement or commitment it is about, so that it can travel alone.
 *
 * @param code of the agreement or the commitment, whichever the act is about
 * @param visibility who may read it on the day of the act
 */
public record Announcement(
        AgreementId agreement,
        MesaId mesa,
        String code,
        Visibility visibility,
        Concerned concerned) {}
