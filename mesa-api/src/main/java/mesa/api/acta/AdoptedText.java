package mesa.api.acta;

import mesa.api.ReadAs;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementId;

/** An agreement as the acta of its session lists it: by its code alone when it is not public. */
public record AdoptedText(
        AgreementId agreement, String code, @ReadAs("agreement") String title, Sha256 hash) {}
