package mesa.api.wire;

import java.util.List;

/** Something in a body, a header or a parameter lies outside what may enter. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    /** In the order of the body; at least one. */
    public List<Violation> violations() {
        return violations;
    }
}
