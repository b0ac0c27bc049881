package mesa.http;

/** A record cannot be made of these values, and what would be valid is known. */
public final class NotAdmitted extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Fact valid;

    public NotAdmitted(Fact valid) {
        super(valid.toString());
        this.valid = valid;
    }

    public Fact valid() {
        return valid;
    }
}
