package mesa.query.intake;

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
record Seen(@Nullable UUID journal, @Nullable UUID event, @Nullable String hash) {
    static final Seen NOTHING = new Seen(null, null, RunningHash.START);

    /**
     * The next one.
     *
     * @throws OtherJournal when the record says that other events came before it
     */
    Seen next(Received record) {
        String told = record.hash();
        String counted = hash == null ? told : record.hashAfter(hash);
        if (told != null && !told.equals(counted)) {
            throw new OtherJournal(record.position(), "other events came before it");
        }
        return new Seen(journal == null ? record.journal() : journal, record.id(), counted);
    }

    /** Whether a record says that it is of another journal. */
    boolean isForeign(Received record) {
        return journal != null && record.journal() != null && !journal.equals(record.journal());
    }
}
