package mesa.query.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month as a sheet of weeks that begin on Monday.
 *
 * @param name as people write it
 * @param earlier where the month before is; null at the first month of all
 * @param later where the month after is; null at the last
 */
public record Month(
        String name,
        List<String> weekdays,
        List<List<Day>> weeks,
        Cell.@Nullable Link earlier,
        Cell.@Nullable Link later) {
    /**
     * @param inside of this month, not of the one before or after
     * @param what happens, each with where to read more
     */
    public record Day(LocalDate date, boolean inside, boolean today, List<Cell.Link> what) {}

    /** The sheet of the month in which {@code first} is the first day. */
    public static Month of(
            PageRequest request,
            LocalDate first,
            LocalDate today,
            Map<LocalDate, List<Cell.Link>> what,
            Cell.@Nullable Link earlier,
            Cell.@Nullable Link later) {
        LocalDate day = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        while (weeks.isEmpty() || day.getMonth() == first.getMonth()) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(
                        new Day(
                                day,
                                day.getMonth() == first.getMonth(),
                                day.equals(today),
                                what.getOrDefault(day, List.of())));
                day = day.plusDays(1);
            }
            weeks.add(List.copyOf(week));
        }
        return new Month(
                request.figures().month(first),
                Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(TextStyle.SHORT, request.language().locale()))
                        .toList(),
                List.copyOf(weeks),
                earlier,
                later);
    }
}
