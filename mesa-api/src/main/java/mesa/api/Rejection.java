package mesa.api;

import mesa.api.agreement.AgreementRejection;
import mesa.api.mesa.MesaRejection;

/**
 * A refusal is data with a name. HTTP, audit and translation read the same record; its components
 * fill the message of the same {@link Wire} name in the feature's {@code words_es} and {@code
 * words_en}.
 */
public sealed interface Rejection permits MesaRejection, AgreementRejection {
    /** The rule that was broken as the domain catalogue numbers it, for example {@code INV-S1}. */
    String rule();
}
