package mesa.query.projection;

import java.time.Instant;
import java.util.Arrays;

/**
 * A record of the journal topic that is not of this journal. It is left where it stands, counted
 * and shown; nothing waits for it.
 *
 * @param offset its place on the topic
 * @param at when it was written, by the broker's word
 * @param why what it lacks
 * @param firstBytes the beginning of its value
 */
public record QuarantinedRecord(long offset, Instant at, String why, byte[] firstBytes) {
    private static final int SHOWN = 64;
    private static final String FOREIGN = "it is of journal ";

    /** An event of another journal. */
    static QuarantinedRecord foreign(ConsumedRecord record) {
        return of(
                record.offset(),
                record.recordedAt().toEpochMilli(),
                FOREIGN + record.journal(),
                record.payload());
    }

    /** Whether it is an event, but of another journal. */
    public boolean isForeign() {
        return why.startsWith(FOREIGN);
    }

    static QuarantinedRecord of(long offset, long at, String why, byte[] value) {
        return new QuarantinedRecord(
                offset,
                Instant.ofEpochMilli(Math.max(0, at)),
                why,
                Arrays.copyOf(value, Math.min(SHOWN, value.length)));
    }
}
