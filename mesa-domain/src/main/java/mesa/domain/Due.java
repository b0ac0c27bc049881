package mesa.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import mesa.api.Recorded;

/** When a timer set by an event should fire. */
public final class Due {
    /**
     * What is recorded late is usually one of many past acts recorded together; their timers wait
     * until the rest of the story has had time to follow.
     */
    static final Duration GRACE = Duration.ofDays(1);

    private Due() {}

    /** At the beginning of a day in America/Guayaquil. */
    public static Instant on(LocalDate day, Recorded cause) {
        Instant dawn = day.atStartOfDay(Context.ZONE).toInstant();
        Instant patience = cause.recordedAt().plus(GRACE);
        return late(cause) && dawn.isBefore(patience) ? patience : dawn;
    }

    /** Whether the act was recorded on a later day than it took place. */
    public static boolean late(Recorded cause) {
        return cause.occurredOn().isBefore(cause.recordedAt().atZone(Context.ZONE).toLocalDate());
    }
}
