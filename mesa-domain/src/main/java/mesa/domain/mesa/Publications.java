package mesa.domain.mesa;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import mesa.api.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The monthly publications of a mesa's follow-up matrix.
 *
 * @param days the day of the following month by which to publish, by the first of the month it
 *     holds from
 * @param months what is owed or published, by the last day of its month
 */
record Publications(Map<LocalDate, Integer> days, Map<LocalDate, Month> months) {
    static final Publications NONE = new Publications(Map.of(), Map.of());

    /**
     * @param dataset the hash of what is published, null while nothing is
     * @param flagged whether its being late was told
     */
    record Month(LocalDate by, @Nullable Sha256 dataset, boolean flagged) {}

    Publications {
        days = Map.copyOf(days);
        months = Map.copyOf(months);
    }

    static LocalDate cutoff(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    Publications owedFrom(LocalDate from, int byDay) {
        Map<LocalDate, Integer> changed = new TreeMap<>(days);
        changed.put(from.withDayOfMonth(1), byDay);
        return new Publications(changed, months);
    }

    Publications with(LocalDate cutoff, Month month) {
        Map<LocalDate, Month> changed = new TreeMap<>(months);
        changed.put(cutoff, month);
        return new Publications(days, changed);
    }

    Optional<Month> of(LocalDate cutoff) {
        return Optional.ofNullable(months.get(cutoff));
    }

    /** The last month that fell due. */
    Optional<LocalDate> last() {
        return months.keySet().stream().max(LocalDate::compareTo);
    }

    /** The last day on which the matrix of that month is in time, if it is owed at all. */
    Optional<LocalDate> by(LocalDate cutoff) {
        NavigableMap<LocalDate, Integer> inOrder = new TreeMap<>(days);
        return Optional.ofNullable(inOrder.floorEntry(cutoff))
                .filter(_ -> cutoff.equals(cutoff(cutoff)))
                .map(day -> cutoff.plusDays(day.getValue()));
    }
}
