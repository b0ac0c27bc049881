package mesa.api.commitment;

/** Where the means to fulfil come from. */
public enum Resources {
    OWN,
    PLEDGED,
    NONE_NEEDED
}
