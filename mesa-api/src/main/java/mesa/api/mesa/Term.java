package mesa.api.mesa;

import java.time.LocalDate;

/** The days between which an ad hoc mesa exists, both included (INV-M6). */
public record Term(LocalDate from, LocalDate until) {
    public Term {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A term ends on or after the day it starts");
        }
    }
}
