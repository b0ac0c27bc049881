package mesa.query.http;

import mesa.http.Fact;

/** A parameter whose value cannot be read. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Fact expected;

    public BadParameter(String parameter, Fact expected) {
        super(parameter + " should be " + expected);
        this.parameter = parameter;
        this.expected = expected;
    }

    public String parameter() {
        return parameter;
    }

    public Fact expected() {
        return expected;
    }
}
