package mesa.query.system;

import mesa.http.Problem;

/** A request for rebuilds that cannot be taken, and what its sender is told. */
final class RefusedRebuild extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedRebuild(Problem.Builder problem) {
        this(problem.build());
    }

    private RefusedRebuild(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
