package mesa.command.store;

import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait to be stored: those that arrive, and those that were passed over because they
 * follow from one in the batch before them.
 */
final class AppendQueue {
    private static final int MOST_POSTPONED = 1024;

    private final BlockingQueue<QueuedAppend> arrived;
    private final Deque<QueuedAppend> postponed = new ConcurrentLinkedDeque<>();

    /**
     * @param room for so many; more are refused
     */
    AppendQueue(int room) {
        arrived = new ArrayBlockingQueue<>(room);
    }

    boolean offer(QueuedAppend request) {
        return arrived.offer(request);
    }

    boolean noneArrived() {
        return arrived.isEmpty();
    }

    int arrived() {
        return arrived.size();
    }

    int all() {
        return arrived.size() + postponed.size();
    }

    /** May be walked while others change them. */
    List<Collection<QueuedAppend>> everywhere() {
        return List.of(arrived, postponed);
    }

    /** Waits a while for somebody to arrive, unless somebody was postponed. */
    @Nullable QueuedAppend next() throws InterruptedException {
        return postponed.isEmpty() ? arrived.poll(1, TimeUnit.SECONDS) : arrived.poll();
    }

    /** Everybody whose request does not depend on another one's in the batch, as far as it goes. */
    Batch batch(@Nullable QueuedAppend first) {
        Batch batch = new Batch();
        Iterator<QueuedAppend> earlier = postponed.iterator();
        while (earlier.hasNext() && !batch.isFull()) {
            QueuedAppend request = earlier.next();
            if (batch.isIndependentOf(request) && batch.hasRoomFor(request)) {
                earlier.remove();
                join(batch, request);
            }
        }
        QueuedAppend next = first;
        while (next != null) {
            if (batch.isIndependentOf(next) && batch.hasRoomFor(next)) {
                join(batch, next);
            } else {
                postponed.addLast(next);
            }
            next = batch.isFull() || postponed.size() >= MOST_POSTPONED ? null : arrived.poll();
        }
        return batch;
    }

    private static void join(Batch batch, QueuedAppend request) {
        if (request.take()) {
            batch.add(request);
        }
    }

    /** Everybody, who then waits no more. */
    void dismiss(Consumer<QueuedAppend> how) {
        postponed.forEach(how);
        for (QueuedAppend next = arrived.poll(); next != null; next = arrived.poll()) {
            how.accept(next);
        }
    }
}
