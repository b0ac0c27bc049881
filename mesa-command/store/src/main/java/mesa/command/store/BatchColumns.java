package mesa.command.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import mesa.api.Tag;
import mesa.command.store.Guard.StreamGuard;
import mesa.command.store.Guard.TagGuard;
import mesa.command.store.QueuedAppend.Encoded;

/** A batch turned on its side: one array per parameter of the functions. */
final class BatchColumns {
    private final BinaryArray requestStream;
    private final BinaryArray requestExpected;
    private final BinaryArray requestId;
    private final BinaryArray continued = BinaryArray.uuids(0);
    private final BinaryArray continuedAfter = BinaryArray.ints(0);
    private final BinaryArray request;
    private final EventColumns events;
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

    BatchColumns(List<QueuedAppend> requests) {
        int count = requests.stream().mapToInt(p -> p.events.size()).sum();
        int bytes = requests.stream().mapToInt(p -> p.bytes).sum();
        requestStream = BinaryArray.uuids(requests.size());
        requestExpected = BinaryArray.ints(requests.size());
        requestId = BinaryArray.uuids(requests.size());
        request = BinaryArray.ints(count);
        events = new EventColumns(count, bytes);
        requests.forEach(this::add);
    }

    private void add(QueuedAppend queuedAppend) {
        Append append = queuedAppend.append;
        UUID streamId = append.stream().id();
        int expected = (int) append.expectedVersion();
        requestStream.add(streamId);
        requestExpected.add(expected);
        requestId.add(queuedAppend.events.getFirst().id());
        if (expected >= 0) {
            continued.add(streamId);
            continuedAfter.add(expected);
        }
        int number = requestStream.size();
        int before = request.size();
        for (int i = 0; i < queuedAppend.events.size(); i++) {
            Encoded event = queuedAppend.events.get(i);
            request.add(number);
            events.add(streamId, queuedAppend.streamType, expected + 1 + i, event);
        }
        append.guards().forEach(guard -> add(guard, number, append.tags()));
        append.tags()
                .forEach(mark -> {
                    tagEvent.add(request.size());
                    tag.add(mark.value());
                    tagOrdinal.add(counted(mark, append.guards()));
                    tagStream.add(streamId);
                    tagStreamType.add(queuedAppend.streamType);
                });
        if (append.key() != null) {
            keyRequest.add(number);
            keyEvent.add(before + 1);
            key.add(append.key().value());
            keyVersion.add(queuedAppend.version());
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
        List<BinaryArray> all = new ArrayList<>();
        Collections.addAll(all, requestStream, requestExpected, requestId, request);
        all.addAll(events.all());
        Collections.addAll(all, guardRequest, guardStream, guardVersion);
        Collections.addAll(all, countRequest, countTag, countValue);
        Collections.addAll(all, tagEvent, tag);
        Collections.addAll(all, keyRequest, keyEvent, key, keyVersion, keyNote);
        bind(call, all);
    }

    /** The parameters of {@code append_plain}. */
    void bindPlain(PreparedStatement call) throws SQLException {
        List<BinaryArray> all = new ArrayList<>();
        Collections.addAll(all, continued, continuedAfter, guardStream, guardVersion);
        Collections.addAll(all, lookedForTag, lookedForCount);
        all.addAll(events.all());
        Collections.addAll(all, tagEvent, tag, tagOrdinal, tagStream, tagStreamType);
        Collections.addAll(all, keyEvent, key, keyVersion, keyNote);
        bind(call, all);
    }

    private static void bind(PreparedStatement call, List<BinaryArray> columns)
            throws SQLException {
        int at = 1;
        for (BinaryArray column : columns) {
            call.setObject(at++, column);
        }
    }
}
