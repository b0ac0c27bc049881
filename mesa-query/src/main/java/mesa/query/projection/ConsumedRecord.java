package mesa.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;
import mesa.api.wire.RunningHash;
import mesa.api.wire.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * One record of the journal topic, decoded at most once for all read models.
 *
 * <p>Not a record: what it decoded is remembered.
 */
public final class ConsumedRecord {
    private final long offset;
    private final long position;
    private final StreamId stream;
    private final long version;
    private final UUID id;
    private final String type;
    private final int revision;
    private final Instant recordedAt;
    private final LocalDate occurredOn;
    private final byte[] payload;
    private final byte[] metadata;
    private final @Nullable UUID journal;
    private final @Nullable String hash;
    private @Nullable Recorded decoded;
    private @Nullable Unreadable failure;
    private @Nullable Boolean odd;

    ConsumedRecord(
            long offset,
            long position,
            StreamId stream,
            long version,
            UUID id,
            String type,
            int revision,
            Instant recordedAt,
            LocalDate occurredOn,
            byte[] payload,
            byte[] metadata,
            @Nullable UUID journal,
            @Nullable String hash) {
        this.journal = journal;
        this.hash = hash;
        this.offset = offset;
        this.position = position;
        this.stream = stream;
        this.version = version;
        this.id = id;
        this.type = type;
        this.revision = revision;
        this.recordedAt = recordedAt;
        this.occurredOn = occurredOn;
        this.payload = payload;
        this.metadata = metadata;
    }

    /** Its place on the topic, which repeats may have moved away from its position. */
    public long offset() {
        return offset;
    }

    public long position() {
        return position;
    }

    public StreamId stream() {
        return stream;
    }

    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    /** Wire name, known or not. */
    public String type() {
        return type;
    }

    /** Version of the stored shape. */
    public int revision() {
        return revision;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    /** As stored; the leaf hash rests on it. Not to be changed. */
    public byte[] payload() {
        return payload;
    }

    /** As stored; the leaf hash rests on it. Not to be changed. */
    public byte[] metadata() {
        return metadata;
    }

    /** Whether a row made of it may have to be {@linkplain RowSanitizer fitted}. */
    boolean odd() {
        Boolean known = odd;
        if (known == null) {
            known =
                    SanitizationCheck.is(payload)
                            || hasOddMetadata()
                            || SanitizationCheck.is(occurredOn)
                            || SanitizationCheck.is(type)
                            || SanitizationCheck.is(stream.type());
            odd = known;
        }
        return known;
    }

    /** Its bytes are not JSON, so it is judged by what it says. */
    private boolean hasOddMetadata() {
        try {
            Metadata said = decoded().metadata();
            return SanitizationCheck.is(said.user())
                    || said.legalBasis() != null && SanitizationCheck.is(said.legalBasis())
                    || SanitizationCheck.is(said.occurredAt());
        } catch (Unreadable e) {
            return true;
        }
    }

    /** Which journal it says it is of; null on records of versions before 2026-12. */
    @Nullable UUID journal() {
        return journal;
    }

    /** The running hash it says stands for everything up to it; null likewise. */
    @Nullable String hash() {
        return hash;
    }

    /** Whether it is an event of the domain, as all are but those that tell of lost ones. */
    public boolean isOfDomain() {
        return !type.equals(AbandonedTail.TYPE);
    }

    /** What it says was given up right before it; null when it says nothing of that. */
    public @Nullable AbandonedTail abandoned() {
        if (isOfDomain()) {
            return null;
        }
        try {
            AbandonedTail tail = AbandonedTail.of(payload);
            return tail.last() == position - 1 ? tail : null;
        } catch (Unreadable e) {
            return null;
        }
    }

    /** The running hash up to it, counted. */
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

    /** Decodes ahead of whoever will ask; what cannot be read is told to them. */
    void tryDecode() {
        try {
            decoded();
        } catch (Unreadable e) {
            // Remembered, and thrown again at whoever wants the event.
        }
    }

    /**
     * @throws Unreadable when nobody knows the type or the bytes have another shape
     */
    public synchronized Recorded decoded() {
        if (failure != null) {
            throw failure;
        }
        if (decoded == null) {
            try {
                Metadata meta = EventCodec.decodeMetadata(metadata);
                decoded =
                        new Recorded(
                                position,
                                stream,
                                version,
                                id,
                                recordedAt,
                                occurredOn,
                                EventCodec.decode(type, revision, payload),
                                meta);
            } catch (Unreadable e) {
                failure = e;
                throw e;
            }
        }
        return decoded;
    }
}
