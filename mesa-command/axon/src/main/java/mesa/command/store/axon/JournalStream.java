package mesa.command.store.axon;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The journal as Axon's processors follow it. It calls back when there is more, so they need not
 * ask every half second.
 *
 * <p>Safe for several threads: the coordinator of a pooled processor looks at its stream once more
 * after it has let the next coordinator in, and a page read by both would be handed out twice.
 */
final class JournalStream implements TrackingEventStream {
    private static final int PAGE = 2_000;
    private static final Runnable NOTHING = () -> {};

    private final Journal journal;
    private final JournalMessages messages;
    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final Runnable endWatch;
    private volatile Runnable onAvailable = NOTHING;
    private volatile long next;

    JournalStream(Journal journal, JournalMessages messages, long from) {
        this.journal = journal;
        this.messages = messages;
        this.next = from;
        this.endWatch = journal.onAdvance(() -> onAvailable.run());
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peek().isPresent()) {
            return true;
        }
        return journal.awaitHead(next, Duration.of(timeout, unit.toChronoUnit()))
                && peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> message = poll();
        while (message == null) {
            journal.awaitHead(next, Duration.ofMinutes(1));
            message = poll();
        }
        return message;
    }

    private synchronized @Nullable TrackedEventMessage<?> poll() {
        fill();
        return ready.poll();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback == null ? NOTHING : callback;
        return true;
    }

    private void fill() {
        if (!ready.isEmpty() || journal.head() < next) {
            return;
        }
        List<RawEvent> page = journal.read(next, PAGE);
        messages.tracked(page).forEach(ready::add);
        if (!page.isEmpty()) {
            next = page.getLast().position() + 1;
        }
    }

    @Override
    public void close() {
        endWatch.run();
        onAvailable = NOTHING;
    }
}
