package mesa.query.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import mesa.query.projection.Snapshot;

/** The numbers asked of {@code journal_entry}; they tell nothing of what an event says. */
public final class JournalEntryTable {
    private JournalEntryTable() {}

    /** The last position recorded at or before an instant; -1 when none was. */
    static long lastBy(Snapshot snapshot, Instant instant) {
        return snapshot.sql()
                .sql(
                        """
                        select coalesce(max(e.position), -1) from {unrestricted journal_entry} e
                        where e.recorded_at <= ?\
                        """)
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A stream's version at the reading's position; -1 for none. */
    public static long versionOf(Snapshot snapshot, UUID stream) {
        return snapshot.sql()
                .sql(
                        """
                        select coalesce(max(e.version), -1) from {unrestricted journal_entry} e
                        where e.stream = ? and e.position <= ?\
                        """)
                .param(stream)
                .param(snapshot.position())
                .query(Long.class)
                .single();
    }
}
