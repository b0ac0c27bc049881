package mesa.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time for whoever has waited too long, so that nobody needs a timer of its own:
 * requests that do not get their turn are told so, and a server that has fallen silent in the
 * middle of a batch is hung up on.
 */
final class AppendWatchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppendWatchdog.class);
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private record Call(Connection connection, long since) {}

    private final long patience;
    private final List<Collection<QueuedAppend>> waiting;
    private final Thread thread;
    private volatile @Nullable Call call;
    private volatile boolean closed;

    /**
     * @param waiting may be walked while others change them
     */
    AppendWatchdog(Duration patience, List<Collection<QueuedAppend>> waiting) {
        this.patience = patience.toNanos();
        this.waiting = waiting;
        this.thread = Thread.ofPlatform().name("mesa-journal-watch").daemon().start(this::run);
    }

    void begins(Connection connection) {
        call = new Call(connection, System.nanoTime());
    }

    void ends() {
        call = null;
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(Math.min(MOST_NANOS, patience / 10));
            long before = System.nanoTime() - patience;
            waiting.forEach(requests -> dismiss(requests, before));
            Call current = call;
            if (current != null && current.since() - before < 0) {
                hangUp(current);
            }
        }
    }

    private void dismiss(Collection<QueuedAppend> requests, long before) {
        for (QueuedAppend request : requests) {
            if (request.since - before < 0 && request.leave()) {
                request.verdict.completeExceptionally(
                        new JournalBusy(
                                "The append did not get its turn in "
                                        + TimeUnit.NANOSECONDS.toMillis(patience)
                                        + " ms"));
            }
        }
    }

    private void hangUp(Call silent) {
        if (call != silent) {
            return;
        }
        try {
            LOG.warn("The journal's database has not answered in time");
            EventsDatabase.sever(silent.connection());
        } catch (SQLException e) {
            LOG.debug("The connection could not be ended", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
