package mesa.api.commitment;

import java.time.LocalDate;

/** The days a report speaks of, both included. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after the day it begins");
        }
    }

    public boolean overlaps(Period other) {
        return !to.isBefore(other.from) && !other.to.isBefore(from);
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }

    /** An ISO 8601 interval. */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
