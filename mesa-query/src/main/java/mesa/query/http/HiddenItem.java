package mesa.query.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * There is such a thing, and a reserve keeps it back from this reader: by which law, until when.
 */
final class HiddenItem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String ground;
    private final transient @Nullable LocalDate until;

    HiddenItem(String ground, @Nullable LocalDate until) {
        super("Kept back by " + ground + " until " + until);
        this.ground = ground;
        this.until = until;
    }

    String ground() {
        return ground;
    }

    @Nullable LocalDate until() {
        return until;
    }
}
