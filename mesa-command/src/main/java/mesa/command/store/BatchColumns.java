package mesa.command.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.Tag;
import mesa.command.store.Guard.StreamGuard;
import mesa.command.store.Guard.TagGuard;
import mesa.command.store.Pending.Encoded;

/** A batch turned on its side: one array per parameter of the functions. */
final class BatchColumns {
    private final BinaryArray requestStream;
    private final BinaryArray requestExpected;
    private final BinaryArray requestId;
    private final BinaryArray continued = BinaryArray.uuids(0);
    private final BinaryArray continuedAfter = BinaryArray.ints(0);
    private final BinaryArray request;
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
    private final BinaryArray guardRequest = BinaryArray.ints(0);
    private final BinaryArray guardStream = BinaryArray.uuids(0);
    private final BinaryArray guardVersion = BinaryArray.ints(0);
    private final BinaryArray countRequest = BinaryArray.ints(0);
    private final BinaryArray countTag = BinaryArray.texts(0);
    private final BinaryArray countValue = BinaryArray.bigints(0);
    private final BinaryArray lookedForTag = BinaryArray.texts(0);
    private final BinaryArray lookedForCount = BinaryArray.bigints(0);
    private final BinaryArray tagEvent = BinaryArray.ints(0);
    private final BinaryArray tag = BinaryArray.texts(0);
    private final BinaryArray tagOrdinal = BinaryArray.bigints(0);
    private final BinaryArray tagStream = BinaryArray.uuids(0);
    private final BinaryArray tagStreamType = BinaryArray.smallints(0);
    private final BinaryArray keyRequest = BinaryArray.ints(0);
    private final BinaryArray keyEvent = BinaryArray.ints(0);
    private final BinaryArray key = BinaryArray.texts(0);
    private final BinaryArray keyVersion = BinaryArray.ints(0);
    private final BinaryArray keyNote = BinaryArray.bytes(0);
    private final List<StreamGuard> streamGuards = new ArrayList<>();
    private final List<TagGuard> tagGuards = new ArrayList<>();

    BatchColumns(List<Pending> requests) {
        int events = 0;
        int bytes = 0;
        for (Pending p : requests) {
            events += p.events.size();
            bytes += p.bytes;
        }
        requestStream = BinaryArray.uuids(requests.size());
        requestExpected = BinaryArray.ints(requests.size());
        requestId = BinaryArray.uuids(requests.size());
        request = BinaryArray.ints(events);
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
        requests.forEach(this::add);
    }

    private void add(Pending pending) {
        Append append = pending.append;
        UUID streamId = append.stream().id();
        int expected = (int) append.expectedVersion();
        requestStream.add(streamId);
        requestExpected.add(expected);
        requestId.add(pending.events.getFirst().id());
        if (expected >= 0) {
            continued.add(streamId);
            continuedAfter.add(expected);
        }
        int number = requestStream.size();
        int before = request.size();
        for (int i = 0; i < pending.events.size(); i++) {
            Encoded event = pending.events.get(i);
            request.add(number);
            stream.add(streamId);
            version.add(expected + 1 + i);
            streamType.add(pending.streamType);
            type.add(event.type());
            revision.add(event.revision());
            recordedAt.add(event.recordedAt());
            occurredOn.add(event.occurredOn());
            id.add(event.id());
            payload.add(event.payload());
            metadata.add(event.metadata());
        }
        append.guards().forEach(guard -> add(guard, number, append.tags()));
        append.tags()
                .forEach(mark -> {
                    tagEvent.add(request.size());
                    tag.add(mark.value());
                    tagOrdinal.add(counted(mark, append.guards()));
                    tagStream.add(streamId);
                    tagStreamType.add(pending.streamType);
                });
        if (append.key() != null) {
            keyRequest.add(number);
            keyEvent.add(before + 1);
            key.add(append.key().value());
            keyVersion.add(pending.version());
            keyNote.add(append.key().note());
        }
    }

    /** How many events the decision has found under a tag it now puts on; -1 if it did not ask. */
    private static long counted(Tag tag, List<Guard> guards) {
        for (Guard guard : guards) {
            if (guard instanceof TagGuard it && it.tag().equals(tag)) {
                return it.count();
            }
        }
        return -1;
    }

    private void add(Guard guard, int number, List<Tag> putOn) {
        switch (guard) {
            case StreamGuard it -> {
                guardRequest.add(number);
                guardStream.add(it.stream().id());
                guardVersion.add((int) it.version());
                streamGuards.add(it);
            }
            case TagGuard it -> {
                countRequest.add(number);
                countTag.add(it.tag().value());
                countValue.add(it.count());
                tagGuards.add(it);
                // Less than none there cannot be: then the ordinal alone tells of a wrong count.
                if (it.count() > 0 || !putOn.contains(it.tag())) {
                    lookedForTag.add(it.tag().value());
                    lookedForCount.add(it.count());
                }
            }
        }
    }

    StreamGuard streamGuard(int index) {
        return streamGuards.get(index);
    }

    TagGuard tagGuard(int index) {
        return tagGuards.get(index);
    }

    /** The parameters of {@code append_batch}. */
    void bind(PreparedStatement call) throws SQLException {
        bind(
                call,
                requestStream,
                requestExpected,
                requestId,
                request,
                stream,
                version,
                streamType,
                type,
                revision,
                recordedAt,
                occurredOn,
                id,
                payload,
                metadata,
                guardRequest,
                guardStream,
                guardVersion,
                countRequest,
                countTag,
                countValue,
                tagEvent,
                tag,
                keyRequest,
                keyEvent,
                key,
                keyVersion,
                keyNote);
    }

    /** The parameters of {@code append_plain}. */
    void bindPlain(PreparedStatement call) throws SQLException {
        bind(
                call,
                continued,
                continuedAfter,
                guardStream,
                guardVersion,
                lookedForTag,
                lookedForCount,
                stream,
                version,
                streamType,
                type,
                revision,
                recordedAt,
                occurredOn,
                id,
                payload,
                metadata,
                tagEvent,
                tag,
                tagOrdinal,
                tagStream,
                tagStreamType,
                keyEvent,
                key,
                keyVersion,
                keyNote);
    }

    private static void bind(PreparedStatement call, BinaryArray... columns) throws SQLException {
        int at = 1;
        for (BinaryArray column : columns) {
            call.setObject(at++, column);
        }
    }
}
