package mesa.api.mesa;

/** The legal kinds of mesa (INV-M1). */
public enum MesaKind {
    NATIONAL,
    PERMANENT_INTERSECTORAL,
    ZONAL,
    PROVINCIAL,
    CANTONAL,
    THEMATIC_AD_HOC
}
