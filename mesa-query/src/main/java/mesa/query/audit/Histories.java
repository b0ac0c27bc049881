package mesa.query.audit;

import java.util.List;
import java.util.UUID;
import mesa.query.projection.Snapshot;

/** What happened to one stream, newest first. */
public final class Histories {
    private Histories() {}

    /** At most a thousand events, newest first, up to the reading's position. */
    public static List<JournalEntry> of(Snapshot snapshot, UUID stream) {
        return JournalEntryTable.ofStream(snapshot, stream);
    }

    /** The stream's version at the reading's position, its entity tag; -1 for none. */
    public static long version(Snapshot snapshot, UUID stream) {
        return JournalEntryTable.versionOf(snapshot, stream);
    }
}
