package mesa.query.http;

import mesa.http.Problem;
import mesa.http.ProblemType;

/** Nothing has that id or code, at that moment, for that reader. */
final class NoSuchItem extends RefusedQuestion {
    private static final long serialVersionUID = 1L;

    NoSuchItem() {
        super(Problem.of(ProblemType.NO_SUCH_ITEM));
    }
}
