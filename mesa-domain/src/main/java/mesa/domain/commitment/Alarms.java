package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the clock has said already, so that it says it once.
 *
 * @param warned due dates whose approach was announced
 * @param fellDue due dates that passed
 * @param tolerance due dates whose tolerance passed
 * @param missing reports flagged
 */
record Alarms(
        Set<LocalDate> warned,
        Set<LocalDate> fellDue,
        Set<LocalDate> tolerance,
        Set<Reports.Key> missing) {
    static final Alarms NONE = new Alarms(Set.of(), Set.of(), Set.of(), Set.of());

    Alarms warnedOf(LocalDate due) {
        return new Alarms(plus(warned, due), fellDue, tolerance, missing);
    }

    Alarms dueOn(LocalDate due) {
        return new Alarms(warned, plus(fellDue, due), tolerance, missing);
    }

    Alarms beyond(LocalDate due) {
        return new Alarms(warned, fellDue, plus(tolerance, due), missing);
    }

    Alarms misses(Reports.Key report) {
        return new Alarms(warned, fellDue, tolerance, plus(missing, report));
    }

    private static <T> Set<T> plus(Set<T> set, T element) {
        Set<T> next = new LinkedHashSet<>(set);
        next.add(element);
        return Collections.unmodifiableSet(next);
    }
}
