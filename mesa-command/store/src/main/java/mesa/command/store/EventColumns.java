package mesa.command.store;

import java.util.List;
import java.util.UUID;
import mesa.command.store.QueuedAppend.Encoded;

/** The events of a batch, one array for each column of theirs, in the order of the functions. */
final class EventColumns {
    private final BinaryArray stream;
    private final BinaryArray version;
    private final BinaryArray streamType;
    private final BinaryArray type;
    private final BinaryArray revision;
    private final BinaryArray recordedAt;
    private final BinaryArray occurredOn;
    private final BinaryArray id;
    private final BinaryArray payload;
    private final BinaryArray metadata;

    /**
     * @param bytes of all payloads and metadata
     */
    EventColumns(int events, int bytes) {
        stream = BinaryArray.uuids(events);
        version = BinaryArray.ints(events);
        streamType = BinaryArray.smallints(events);
        type = BinaryArray.smallints(events);
        revision = BinaryArray.smallints(events);
        recordedAt = BinaryArray.timestamps(events);
        occurredOn = BinaryArray.dates(events);
        id = BinaryArray.uuids(events);
        payload = BinaryArray.bytes(bytes + 4 * events);
        metadata = BinaryArray.bytes(128 * events);
    }

    void add(UUID streamId, short typeOfStream, int at, Encoded event) {
        stream.add(streamId);
        version.add(at);
        streamType.add(typeOfStream);
        type.add(event.type());
        revision.add(event.revision());
        recordedAt.add(event.recordedAt());
        occurredOn.add(event.occurredOn());
        id.add(event.id());
        payload.add(event.payload());
        metadata.add(event.metadata());
    }

    List<BinaryArray> all() {
        return List.of(
                stream,
                version,
                streamType,
                type,
                revision,
                recordedAt,
                occurredOn,
                id,
                payload,
                metadata);
    }
}
