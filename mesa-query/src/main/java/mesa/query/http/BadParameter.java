package mesa.query.http;

/** A parameter whose value cannot be read. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String expected;

    public BadParameter(String parameter, String expected) {
        super(parameter + " should be " + expected);
        this.parameter = parameter;
        this.expected = expected;
    }

    public String parameter() {
        return parameter;
    }

    public String expected() {
        return expected;
    }
}
