package mesa.query.http;

import java.util.List;
import mesa.http.Problem;
import mesa.http.ProblemType;

/** Nothing is listed under that name. */
final class NoSuchList extends RefusedQuestion {
    private static final long serialVersionUID = 1L;

    NoSuchList(List<String> known) {
        super(Problem.of(ProblemType.NO_SUCH_LIST).with("known", known));
    }
}
