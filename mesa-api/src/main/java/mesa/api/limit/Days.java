package mesa.api.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days acts and facts may lie on when they enter, the same for every date and instant. */
public final class Days {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    public static boolean contain(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Counted in UTC. */
    public static boolean contain(Instant instant) {
        return !instant.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && instant.isBefore(LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
