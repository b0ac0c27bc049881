package mesa.command.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;
import mesa.api.wire.RunningHash;

/**
 * A row of the journal with payload and metadata as stored.
 *
 * @param type wire name
 * @param revision version of the stored shape
 */
public record RawEvent(
        long position,
        StreamId stream,
        long version,
        String type,
        int revision,
        UUID id,
        Instant recordedAt,
        LocalDate occurredOn,
        byte[] payload,
        byte[] metadata) {
    /** The position that comes right before its own in the journal. */
    public long before() {
        return AbandonedTail.before(position, type, payload);
    }

    /** Whether it is an event of the domain, as all are but those that tell of lost ones. */
    public boolean isOfDomain() {
        return !type.equals(AbandonedTail.TYPE);
    }

    /** The running hash up to this event. */
    String hashAfter(String before) {
        return RunningHash.next(
                before,
                id,
                stream,
                version,
                type,
                revision,
                recordedAt,
                occurredOn,
                payload,
                metadata);
    }

    /**
     * @throws mesa.api.wire.Unreadable when the bytes are not an event of ours
     */
    public Recorded decode() {
        return new Recorded(
                position,
                stream,
                version,
                id,
                recordedAt,
                occurredOn,
                EventCodec.decode(type, revision, payload),
                EventCodec.decodeMetadata(metadata));
    }
}
