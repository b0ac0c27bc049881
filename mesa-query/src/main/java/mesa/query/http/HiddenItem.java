package mesa.query.http;

import java.time.LocalDate;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * There is such a thing, and a reserve keeps it back from this reader: by which law, until when.
 */
final class HiddenItem extends RefusedQuestion {
    private static final long serialVersionUID = 1L;

    HiddenItem(String ground, @Nullable LocalDate until) {
        super(
                Problem.of(ProblemType.KEPT_BACK)
                        .with("ground", ground)
                        .with("until", String.valueOf(until)));
    }
}
