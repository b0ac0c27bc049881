package mesa.api.commitment;

/** How likely the commitment is to fail, as its author sees it. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
