package mesa.api.commitment;

/** Who may read it (rule G7). */
public enum Visibility {
    PUBLIC,
    INTERNAL,
    RESTRICTED
}
