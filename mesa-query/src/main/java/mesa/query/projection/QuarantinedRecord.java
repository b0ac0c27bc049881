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

    static QuarantinedRecord of(long offset, long at, String why, byte[] value) {
        return new QuarantinedRecord(
                offset,
                Instant.ofEpochMilli(Math.max(0, at)),
                why,
                Arrays.copyOf(value, Math.min(SHOWN, value.length)));
    }
}
