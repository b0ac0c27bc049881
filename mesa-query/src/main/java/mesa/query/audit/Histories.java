package mesa.query.audit;

import java.util.List;
import java.util.UUID;
import mesa.query.intake.Reading;

/** What happened to one stream, newest first. */
public final class Histories {
    private Histories() {}

    /** At most a thousand events, newest first, up to the reading's position. */
    public static List<JournalEntry> of(Reading reading, UUID stream) {
        return JournalEntryTable.ofStream(reading, stream);
    }

    /** The stream's version at the reading's position, its entity tag; -1 for none. */
    public static long version(Reading reading, UUID stream) {
        return JournalEntryTable.versionOf(reading, stream);
    }
}
