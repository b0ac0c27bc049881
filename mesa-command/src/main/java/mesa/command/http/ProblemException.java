package mesa.command.http;

import mesa.http.Problem;
import org.jspecify.annotations.Nullable;

/** A request that goes no further; carries what its sender is told. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    ProblemException(Problem problem) {
        this(problem, null);
    }

    ProblemException(Problem problem, @Nullable Throwable cause) {
        // The sender's fault: nobody will read a stack trace.
        super(problem.name(), cause, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
