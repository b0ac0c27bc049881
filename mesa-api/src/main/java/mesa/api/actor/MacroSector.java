package mesa.api.actor;

/** The three thirds of a whole-of-society mesa. */
public enum MacroSector {
    STATE,
    SOCIETY,
    INTERNATIONAL
}
