package mesa.query.system;

import java.util.Map;

/** A request for rebuilds that cannot be taken; named as the catalogue of problems names it. */
final class RefusedRebuild extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final transient Map<String, String> values;

    /**
     * @param values what the problem's words have holes for
     */
    RefusedRebuild(String problem, Map<String, String> values) {
        super(problem + " " + values);
        this.problem = problem;
        this.values = Map.copyOf(values);
    }

    String problem() {
        return problem;
    }

    Map<String, String> values() {
        return values;
    }
}
