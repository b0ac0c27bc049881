package mesa.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.Caller;
import mesa.query.http.RowVisibility;
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

    static List<JournalEntry> ofStream(Snapshot snapshot, UUID stream, Caller caller, int most) {
        return snapshot.rows(
                JournalEntry.class,
                "r.stream = ? and %s order by r.position desc limit %d"
                        .formatted(RowVisibility.ofEvent(caller, snapshot), most),
                stream);
    }

    /** Whether the stream is a draft that is not the caller's to read. */
    static boolean keepsBack(Snapshot snapshot, UUID stream, Caller caller) {
        return !snapshot.rows(
                        JournalEntry.class,
                        "r.stream = ? and r.version = 0 and r.stream_type in ('session', 'acta', 'roadmap') and not %s"
                                .formatted(RowVisibility.ofStream(caller, snapshot)),
                        stream)
                .isEmpty();
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
