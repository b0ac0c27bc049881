package mesa.api.mesa;

/** The legal kinds of mesa (INV-M1). */
public enum MesaKind {
    NATIONAL,
    PERMANENT_INTERSECTORAL,
    ZONAL,
    PROVINCIAL,
    CANTONAL,
    THEMATIC_AD_HOC;

    /** Whether such a mesa names the territories it is for. */
    public boolean territorial() {
        return this == ZONAL || this == PROVINCIAL || this == CANTONAL;
    }
}
