package mesa.query.http;

import mesa.http.Problem;

/** A question that cannot be answered, and what its sender is told. */
public class RefusedQuestion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedQuestion(Problem.Builder problem) {
        this(problem.build());
    }

    private RefusedQuestion(Problem problem) {
        // The sender's fault: nobody will read a stack trace.
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public final Problem problem() {
        return problem;
    }
}
