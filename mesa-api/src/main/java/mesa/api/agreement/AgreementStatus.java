package mesa.api.agreement;

/** Where an agreement stands. */
public enum AgreementStatus {
    PROPOSED,
    WITHDRAWN,
    ADOPTED,
    IN_FORCE,
    FULFILLED,
    PARTIALLY_FULFILLED,
    NOT_FULFILLED,
    SUPERSEDED,
    REVOKED,
    LAPSED,
    /** Numbered by mistake: the number stays, the agreement never was. */
    VOIDED;

    /** Adopted and not ended: it can have commitments. */
    public boolean binding() {
        return this == ADOPTED || this == IN_FORCE;
    }
}
