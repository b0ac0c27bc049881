package mesa.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.query.intake.AsOf;
import mesa.query.intake.Reading;
import mesa.query.intake.Views;

/** The questions asked of {@code journal_entry}. */
final class JournalEntryTable {
    private final Views views;

    JournalEntryTable(Views views) {
        this.views = views;
    }

    /** The last position recorded at or before an instant; -1 when none was. */
    long lastBy(Instant instant) {
        return views.read(
                AsOf.NOW,
                reading ->
                        reading.sql()
                                .sql(
                                        """
                                        select coalesce(max(position), -1) from journal_entry
                                        where recorded_at <= ?\
                                        """)
                                .param(JournalClock.utc(instant))
                                .query(Long.class)
                                .single());
    }

    static List<JournalEntry> ofStream(Reading reading, UUID stream) {
        return reading.rows(
                JournalEntry.class, "r.stream = ? order by r.position desc limit 1000", stream);
    }

    static long versionOf(Reading reading, UUID stream) {
        return reading.sql()
                .sql(
                        """
                        select coalesce(max(version), -1) from journal_entry
                        where stream = ? and position <= ?\
                        """)
                .param(stream)
                .param(reading.position())
                .query(Long.class)
                .single();
    }
}
