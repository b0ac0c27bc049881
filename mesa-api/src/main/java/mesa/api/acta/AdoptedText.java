package mesa.api.acta;

import mesa.api.Sha256;
import mesa.api.agreement.AgreementId;

/** An agreement as the acta of its session lists it. */
public record AdoptedText(AgreementId agreement, String code, String title, Sha256 hash) {}
