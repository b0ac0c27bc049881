package mesa.api.commitment;

/** Why a commitment changes hands. */
public enum TransferKind {
    /**
     * The successor takes over the institution and its duties; no acceptance is needed (INV-A6).
     */
    SUCCESSION,
    /** Another actor takes it on and must accept it (INV-D6). */
    REASSIGNMENT
}
