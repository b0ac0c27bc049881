package mesa.query.http;

import java.util.List;

/** A parameter the list does not have; answering as if it were not there would mislead. */
final class UnknownParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> known;

    UnknownParameter(String parameter, List<String> known) {
        super("There is no parameter " + parameter);
        this.parameter = parameter;
        this.known = known;
    }

    String parameter() {
        return parameter;
    }

    List<String> known() {
        return known;
    }
}
