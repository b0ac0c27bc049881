package mesa.query.projection;

import java.util.UUID;
import mesa.api.wire.RunningHash;
import org.jspecify.annotations.Nullable;

/**
 * The last event that was folded, and whose it is. Rows folded by versions before 2026-12 do not
 * know; they learn it from the next record.
 *
 * @param journal the journal's id; null until a record has told it
 * @param event its id; null before the first one
 * @param hash the running hash up to it; null when it was not counted from the beginning
 */
record LastEvent(@Nullable UUID journal, @Nullable UUID event, @Nullable String hash) {
    static final LastEvent NOTHING = new LastEvent(null, null, RunningHash.START);

    /**
     * The next one.
     *
     * @throws JournalMismatch when the record says that other events came before it
     */
    LastEvent next(ConsumedRecord record) {
        String told = record.hash();
        String counted = hash == null ? told : record.hashAfter(hash);
        if (told != null && !told.equals(counted)) {
            throw new JournalMismatch(record.position(), "other events came before it");
        }
        return new LastEvent(journal == null ? record.journal() : journal, record.id(), counted);
    }

    /** Whether a record says that it is of another journal. */
    boolean isForeign(ConsumedRecord record) {
        return journal != null && record.journal() != null && !journal.equals(record.journal());
    }
}
