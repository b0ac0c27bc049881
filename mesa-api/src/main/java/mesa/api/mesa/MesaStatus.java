package mesa.api.mesa;

/** Where a mesa stands. */
public enum MesaStatus {
    PROPOSED,
    CONSTITUTED,
    INSTALLED,
    ACTIVE,
    SUSPENDED,
    CLOSED;

    /** Installed, and neither suspended nor closed. */
    public boolean sits() {
        return this == INSTALLED || this == ACTIVE;
    }
}
