package mesa.query.audit;

import java.util.List;
import java.util.UUID;
import mesa.api.Caller;
import mesa.query.projection.Snapshot;

/** What happened to one stream, newest first. */
public final class Histories {
    private Histories() {}

    /**
     * At most a thousand events that the caller may read, newest first, up to the reading's
     * position.
     */
    public static List<JournalEntry> of(Snapshot snapshot, UUID stream, Caller caller) {
        return JournalEntryTable.ofStream(snapshot, stream, caller, 1_000);
    }

    /** Whether the stream is a session, an acta or a roadmap in draft, and not the caller's. */
    public static boolean keepsBack(Snapshot snapshot, UUID stream, Caller caller) {
        return JournalEntryTable.keepsBack(snapshot, stream, caller);
    }

    /** The stream's version at the reading's position, its entity tag; -1 for none. */
    public static long version(Snapshot snapshot, UUID stream) {
        return JournalEntryTable.versionOf(snapshot, stream);
    }
}
