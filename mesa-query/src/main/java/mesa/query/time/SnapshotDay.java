package mesa.query.time;

import java.time.LocalDate;
import mesa.query.projection.LocalDay;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;

/**
 * The local day a reading looks at: today when no moment was named, otherwise the day the event at
 * the position was recorded. Lights, terms and reserves are judged on it, so that a named position
 * always shows the same, also while it is the newest.
 */
public final class SnapshotDay {
    /** Nothing was recorded yet, so there is nothing to judge. */
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private SnapshotDay() {}

    public static LocalDate of(Snapshot snapshot) {
        LocalDate today = snapshot.today();
        LocalDate fixed = snapshot.asOf().day();
        if (fixed != null) {
            // What opens later is not opened by naming a later day.
            return fixed.isAfter(today) ? today : fixed;
        }
        if (snapshot.now()) {
            return today;
        }
        return snapshot.unrestricted(Unrestricted.TIME)
                .find(JournalEntry.class, snapshot.position())
                .map(entry -> LocalDay.of(entry.recordedAt()))
                .orElse(BEFORE_ALL);
    }
}
