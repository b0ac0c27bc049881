package mesa.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import mesa.query.intake.LocalDay;
import mesa.query.intake.Reading;

/**
 * The local day a reading looks at: today, or the day the last event of the past looked at was
 * recorded. Lights, terms and reserves are judged on it, so that a past position always shows the
 * same.
 */
public final class DayLookedAt {
    private DayLookedAt() {}

    public static LocalDate of(Reading reading) {
        if (reading.now()) {
            return LocalDay.of(Instant.now());
        }
        return reading.find(JournalEntry.class, reading.position())
                .map(entry -> LocalDay.of(entry.recordedAt()))
                .orElseGet(() -> LocalDay.of(Instant.now()));
    }
}
