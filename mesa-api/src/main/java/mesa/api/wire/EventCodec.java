package mesa.api.wire;

import java.util.Map;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * Events and their metadata to stored bytes and back. Stored bytes are never rewritten: a payload
 * of an older version passes through the upcasters on every read.
 */
public final class EventCodec {
    private static final ObjectReader METADATA_IN = Json.MAPPER.readerFor(Metadata.class);
    private static final Map<String, ObjectReader> READERS = Upcasters.OURS.readers();

    private EventCodec() {}

    /** The payload as UTF-8 JSON, components in the order of the record. */
    public static byte[] encode(DomainEvent event) {
        return Json.MAPPER.writeValueAsBytes(event);
    }

    /**
     * @param name wire name of the event
     * @param version the version it was stored under
     * @throws Unreadable when name, version or bytes are not ours
     */
    public static DomainEvent decode(String name, int version, byte[] payload) {
        ObjectReader reader = READERS.get(name);
        Class<? extends DomainEvent> type = Vocabulary.events().get(name);
        if (reader == null || type == null) {
            throw new Unreadable("No event is called " + name, null);
        }
        int current = Vocabulary.versionOf(type);
        try {
            if (version == current) {
                return reader.readValue(payload);
            }
            if (version > current || version < 1) {
                throw new Unreadable(name + " has no version " + version, null);
            }
            return reader.readValue(Upcasters.OURS.upcast(name, version, current, payload));
        } catch (JacksonException e) {
            throw new Unreadable(
                    name + " v" + version + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Metadata in its compact form. */
    public static byte[] encodeMetadata(Metadata metadata) {
        return MetadataBytes.encode(metadata);
    }

    /**
     * Metadata in any form it was ever stored in.
     *
     * @throws Unreadable when the bytes are not ours
     */
    public static Metadata decodeMetadata(byte[] metadata) {
        if (MetadataBytes.isOf(metadata)) {
            return MetadataBytes.decode(metadata);
        }
        try {
            return METADATA_IN.readValue(metadata);
        } catch (JacksonException e) {
            throw new Unreadable("Metadata cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
