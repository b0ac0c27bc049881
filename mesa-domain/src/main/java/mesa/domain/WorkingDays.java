package mesa.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Terms in working days: Monday to Friday, without national holidays and further days off. */
public final class WorkingDays {
    // Holidays of a year never change while the program runs; the rule that yields them is code.
    private static final Map<Integer, Set<LocalDate>> NATIONAL = new ConcurrentHashMap<>();

    private final Set<LocalDate> alsoOff;

    private WorkingDays(Set<LocalDate> alsoOff) {
        this.alsoOff = alsoOff;
    }

    /**
     * @param alsoOff days off by decree or local custom
     */
    public static WorkingDays without(Collection<LocalDate> alsoOff) {
        return new WorkingDays(Set.copyOf(alsoOff));
    }

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !NATIONAL.computeIfAbsent(day.getYear(), Holidays::of).contains(day)
                && !alsoOff.contains(day);
    }

    /** Working days after {@code from}, up to and including {@code to}; 0 when it is not later. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += isWorking(day) ? 1 : 0;
        }
        return days;
    }

    /** The day on which {@code count} working days after {@code from} are complete. */
    public LocalDate after(LocalDate from, int count) {
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }
}
