package mesa.query.http;

import java.util.List;
import mesa.http.Problem;
import mesa.http.ProblemType;

/** A parameter the list does not have; answering as if it were not there would mislead. */
public final class UnknownParameter extends RefusedQuestion {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> known;

    public UnknownParameter(String parameter, List<String> known) {
        super(
                Problem.of(ProblemType.UNKNOWN_PARAMETER)
                        .with("parameter", parameter)
                        .with("known", known));
        this.parameter = parameter;
        this.known = List.copyOf(known);
    }

    public String parameter() {
        return parameter;
    }

    public List<String> known() {
        return known;
    }
}
