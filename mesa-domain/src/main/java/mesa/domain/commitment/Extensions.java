package mesa.domain.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time asked for and given.
 *
 * @param granted how many so far
 */
record Extensions(@Nullable Pending pending, int granted) {
    static final Extensions NONE = new Extensions(null, 0);

    /** A request without an answer. */
    record Pending(LocalDate newDue, String by) {}

    Extensions asked(LocalDate newDue, String by) {
        return new Extensions(new Pending(newDue, by), granted);
    }

    Extensions given() {
        return new Extensions(null, granted + 1);
    }

    Extensions refused() {
        return new Extensions(null, granted);
    }
}
