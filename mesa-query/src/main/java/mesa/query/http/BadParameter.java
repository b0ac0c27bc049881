package mesa.query.http;

import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;

/** A parameter whose value cannot be read. */
public final class BadParameter extends RefusedQuestion {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Fact expected;

    public BadParameter(String parameter, Fact expected) {
        super(
                Problem.of(ProblemType.BAD_PARAMETER)
                        .with("parameter", parameter)
                        .with("expected", expected));
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
