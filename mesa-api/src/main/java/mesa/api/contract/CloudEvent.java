package mesa.api.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A published event as CloudEvents 1.0.2 has it; every attribute is ASCII.
 *
 * @param id the event's id in the journal; with {@code source} the key for dropping repeats
 * @param source the mesa, or the journal in what concerns all, as a reference relative to the
 *     platform's address
 * @param subject the code people know it by
 * @param time of the act
 * @param sequence the position, padded to 20 digits so that text sorts like the number
 * @param recordedtime when the journal took it
 * @param partitionkey the agreement it concerns, or the mesa, or the journal; also the Kafka key
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        Instant recordedtime,
        UUID correlationid,
        UUID causationid,
        String partitionkey,
        PublicEvent data) {
    /** The position the sequence spells. */
    public long position() {
        return Long.parseLong(sequence);
    }

    static String sequenceOf(long position) {
        return "%020d".formatted(position);
    }
}
