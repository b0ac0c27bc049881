package mesa.command.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.command.store.Guard.StreamGuard;
import mesa.command.store.Guard.TagGuard;

/**
 * Appends that can be decided in one statement, because none depends on what an earlier one of them
 * writes. Whatever does goes into the next batch.
 */
final class Batch {
    private static final int MOST_EVENTS = 512;
    private static final int MOST_BYTES = 1 << 20;

    private final List<QueuedAppend> requests = new ArrayList<>();
    private final Set<UUID> streams = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private int events;
    private int bytes;

    static Batch only(QueuedAppend request) {
        Batch batch = new Batch();
        batch.add(request);
        return batch;
    }

    List<QueuedAppend> requests() {
        return requests;
    }

    int events() {
        return events;
    }

    int bytes() {
        return bytes;
    }

    boolean isFull() {
        return events >= MOST_EVENTS || bytes >= MOST_BYTES;
    }

    /** A single request may be larger than a batch; it then goes alone. */
    boolean hasRoomFor(QueuedAppend request) {
        return requests.isEmpty()
                || (events + request.events.size() <= MOST_EVENTS
                        && bytes + request.bytes <= MOST_BYTES);
    }

    boolean isIndependentOf(QueuedAppend request) {
        if (requests.isEmpty()) {
            return true;
        }
        Append append = request.append;
        if (streams.contains(append.stream().id())
                || (append.key() != null && keys.contains(append.key().value()))) {
            return false;
        }
        for (Guard guard : append.guards()) {
            boolean touched =
                    switch (guard) {
                        case StreamGuard(var stream, _) -> streams.contains(stream.id());
                        case TagGuard(var tag, _) -> tags.contains(tag.value());
                    };
            if (touched) {
                return false;
            }
        }
        return true;
    }

    void add(QueuedAppend request) {
        requests.add(request);
        events += request.events.size();
        bytes += request.bytes;
        streams.add(request.append.stream().id());
        request.append.tags().forEach(tag -> tags.add(tag.value()));
        if (request.append.key() != null) {
            keys.add(request.append.key().value());
        }
    }
}
