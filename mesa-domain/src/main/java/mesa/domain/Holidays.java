package mesa.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ecuador's national days of rest, moved as the reform of December 2016 to the laws of work and
 * public service says: Tuesday to the Monday before, Wednesday and Thursday to the Friday of the
 * week, Saturday to the Friday before, Sunday to the Monday after. New Year, Christmas and Carnival
 * leave their day only for a weekend; All Souls and the day of Cuenca move as a pair. Years before
 * 2017 are computed by the same rule.
 */
public final class Holidays {
    private static final List<MonthDay> MOVING =
            List.of(MonthDay.of(5, 1), MonthDay.of(5, 24), MonthDay.of(8, 10), MonthDay.of(10, 9));
    private static final List<MonthDay> STAYING = List.of(MonthDay.of(1, 1), MonthDay.of(12, 25));

    private Holidays() {}

    /** The days nobody works in a year, without weekends that are holidays anyway. */
    public static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(easter.minusDays(48));
        days.add(easter.minusDays(47));
        days.add(easter.minusDays(2));
        MOVING.forEach(day -> days.add(moved(day.atYear(year))));
        STAYING.forEach(day -> days.add(offWeekend(day.atYear(year))));
        // The New Year of the next year, on a Saturday, is rested on the last day of this one.
        days.add(offWeekend(LocalDate.of(year + 1, 1, 1)));
        LocalDate souls = november(year);
        days.add(souls);
        days.add(cuenca(year));
        days.removeIf(day -> day.getYear() != year);
        return days;
    }

    /** Good Friday is two days before, Carnival the Monday and Tuesday 48 and 47 days before. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }

    private static LocalDate moved(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case TUESDAY -> day.minusDays(1);
            case WEDNESDAY -> day.plusDays(2);
            case THURSDAY -> day.plusDays(1);
            case MONDAY, FRIDAY, SATURDAY, SUNDAY -> offWeekend(day);
        };
    }

    private static LocalDate offWeekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static LocalDate november(int year) {
        LocalDate souls = LocalDate.of(year, 11, 2);
        DayOfWeek weekday = souls.getDayOfWeek();
        return switch (weekday) {
            case TUESDAY, FRIDAY, SATURDAY -> souls.minusDays(1);
            case WEDNESDAY, SUNDAY -> souls.plusDays(1);
            case MONDAY, THURSDAY -> souls;
        };
    }

    private static LocalDate cuenca(int year) {
        LocalDate souls = LocalDate.of(year, 11, 2);
        LocalDate day = souls.plusDays(1);
        return switch (souls.getDayOfWeek()) {
            case TUESDAY, FRIDAY -> day.minusDays(1);
            case WEDNESDAY, SATURDAY, SUNDAY -> day.plusDays(1);
            case MONDAY, THURSDAY -> day;
        };
    }
}
