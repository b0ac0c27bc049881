package mesa.query.http;

import java.util.List;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.time.JournalEntry;
import mesa.query.time.JournalEntryTable;

/** What happened to one stream. */
public final class Histories {
    private Histories() {}

    /**
     * The events of a stream whose thing the reader has found, newest first, up to the reading's
     * position; without those that tell of what the reader may not read.
     */
    public static List<JournalEntry> of(Snapshot snapshot, UUID stream, int most) {
        return snapshot.unrestricted(Unrestricted.EVENTS)
                .rows(
                        JournalEntry.class,
                        "r.stream = ? and %s order by r.position desc limit %d"
                                .formatted(RowVisibility.ofEvent(snapshot), most),
                        stream);
    }

    /** Whether the stream is a session, an acta or a roadmap in draft, and not the reader's. */
    public static boolean keepsBack(Snapshot snapshot, UUID stream) {
        return !snapshot.unrestricted(Unrestricted.EVENTS)
                .rows(
                        JournalEntry.class,
                        "r.stream = ? and r.version = 0 and r.stream_type in ('session', 'acta', 'roadmap') and not %s"
                                .formatted(RowVisibility.OF_STREAM.condition("r", snapshot)),
                        stream)
                .isEmpty();
    }

    /** The stream's version at the reading's position, its entity tag; -1 for none. */
    public static long version(Snapshot snapshot, UUID stream) {
        return JournalEntryTable.versionOf(snapshot, stream);
    }
}
