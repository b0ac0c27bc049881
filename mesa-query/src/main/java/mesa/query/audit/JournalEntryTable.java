package mesa.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.query.projection.AsOf;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;

/** The questions asked of {@code journal_entry}. */
final class JournalEntryTable {
    private final Snapshots snapshots;

    JournalEntryTable(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The last position recorded at or before an instant; -1 when none was. */
    long lastBy(Instant instant) {
        return snapshots.read(
                AsOf.NOW,
                snapshot ->
                        snapshot.sql()
                                .sql(
                                        """
                                        select coalesce(max(position), -1) from journal_entry
                                        where recorded_at <= ?\
                                        """)
                                .param(JournalClock.utc(instant))
                                .query(Long.class)
                                .single());
    }

    static List<JournalEntry> ofStream(Snapshot snapshot, UUID stream) {
        return snapshot.rows(
                JournalEntry.class, "r.stream = ? order by r.position desc limit 1000", stream);
    }

    static long versionOf(Snapshot snapshot, UUID stream) {
        return snapshot.sql()
                .sql(
                        """
                        select coalesce(max(version), -1) from journal_entry
                        where stream = ? and position <= ?\
                        """)
                .param(stream)
                .param(snapshot.position())
                .query(Long.class)
                .single();
    }
}
