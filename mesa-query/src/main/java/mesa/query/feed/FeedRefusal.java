package mesa.query.feed;

import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;

/** A request the feed cannot answer, and what its sender is told. */
final class FeedRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    FeedRefusal(Problem problem) {
        // The sender's fault: nobody will read a stack trace.
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    static FeedRefusal badParameter(String name, Fact expected) {
        return new FeedRefusal(
                Problem.of(ProblemType.BAD_PARAMETER)
                        .with("parameter", name)
                        .with("expected", expected)
                        .build());
    }

    Problem problem() {
        return problem;
    }
}
