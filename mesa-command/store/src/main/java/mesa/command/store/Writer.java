package mesa.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import mesa.command.store.AppendResult.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends in batches, one at a time. Whatever waits is stored in one statement, and while that
 * commits the next batch gathers by itself. A lone caller does not even wait for another thread to
 * wake: it stores by itself.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final EventsDatabase database;
    private final AppendQueue appendQueue;
    private final LongConsumer onStored;
    private final AppendWatchdog appendWatchdog;
    private final BatchLinger batchLinger;
    private final Thread thread;

    /** Held by whoever uses the connection: the writer's thread, or a lone caller. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile @Nullable Doubt doubt;
    private volatile boolean closed;
    private volatile boolean crowded;
    private @Nullable AppendChecked call;
    private long last = -1;
    private @Nullable UUID lastId;

    Writer(EventsDatabase database, LongConsumer onStored) {
        this.database = database;
        this.appendQueue = new AppendQueue(database.settings().queue());
        this.onStored = onStored;
        this.appendWatchdog =
                new AppendWatchdog(database.settings().patience(), appendQueue.everywhere());
        this.batchLinger = new BatchLinger(appendQueue::arrived);
        this.thread = Thread.ofPlatform().name("mesa-journal-writer").daemon().start(this::run);
    }

    /** Takes the request in, and may have settled it on return; false when there is no room. */
    boolean offer(QueuedAppend request) {
        if (closed) {
            throw new JournalUnavailable("The journal is closed", true, null);
        }
        // In a crowd a batch of one would make all the others wait for a commit of its own.
        if (!crowded && appendQueue.noneArrived() && turn.tryLock()) {
            try {
                settleAlone(request);
            } finally {
                turn.unlock();
            }
            return true;
        }
        return appendQueue.offer(request);
    }

    private void settleAlone(QueuedAppend request) {
        try {
            request.take();
            settle(Batch.only(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request.verdict.completeExceptionally(
                    new JournalUnavailable("Interrupted while storing", false, e));
        }
        crowded = !appendQueue.noneArrived();
    }

    void doubt(@Nullable Doubt why) {
        doubt = why;
    }

    @Nullable Doubt doubt() {
        return doubt;
    }

    int waiting() {
        return appendQueue.all();
    }

    private void run() {
        while (!closed) {
            try {
                QueuedAppend next = appendQueue.next();
                turn.lock();
                try {
                    Batch batch = appendQueue.batch(next);
                    crowded = batch.requests().size() > 1;
                    if (!batch.requests().isEmpty()) {
                        settle(batch);
                    }
                    if (crowded) {
                        batchLinger.awaitReturn(batch.requests().size());
                    }
                } finally {
                    turn.unlock();
                }
            } catch (InterruptedException e) {
                // Only close() interrupts, and then the loop ends.
                LOG.debug("The journal's writer was told to stop", e);
            }
        }
        turn.lock();
        try {
            disconnect();
            refuseTheRest();
        } finally {
            turn.unlock();
        }
    }

    private void settle(Batch batch) throws InterruptedException {
        RetryPolicy retryPolicy = new RetryPolicy(database.settings().patience());
        while (true) {
            try {
                complete(batch.requests(), decided(batch.requests()));
                return;
            } catch (SQLException e) {
                Doubt lost = RetryPolicy.lost(e);
                if (lost != null) {
                    doubt = lost;
                }
                switch (retryPolicy.after(e, call != null)) {
                    case AGAIN -> LOG.debug("The batch is sent again", e);
                    case RECONNECT -> {
                        LOG.warn("The journal lost its connection: {}", e.getMessage());
                        disconnect();
                    }
                    case APART -> {
                        if (batch.requests().size() > 1) {
                            for (QueuedAppend request : batch.requests()) {
                                settle(Batch.only(request));
                            }
                        } else {
                            fail(batch.requests(), retryPolicy.refusal(e));
                        }
                        return;
                    }
                    case GIVE_UP -> {
                        fail(batch.requests(), retryPolicy.refusal(e));
                        return;
                    }
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            } catch (RuntimeException e) {
                // A defect of ours must not silence the journal: its callers hear of it.
                fail(batch.requests(), e);
                return;
            }
        }
    }

    private List<AppendResult> decided(List<QueuedAppend> requests) throws SQLException {
        AppendChecked current = connected();
        appendWatchdog.begins(current.connection());
        try {
            return current.decide(requests);
        } finally {
            appendWatchdog.ends();
        }
    }

    private AppendChecked connected() throws SQLException {
        AppendChecked current = call;
        if (current == null) {
            current = new AppendChecked(database.writerConnection());
            call = current;
            recognise(current.connection());
        }
        return current;
    }

    /**
     * Behind a new connection may be an older copy of the database: what this node has stored must
     * still be there.
     */
    private void recognise(Connection connection) throws SQLException {
        UUID mine = lastId;
        if (mine == null) {
            return;
        }
        UUID there = EventTable.idAt(connection, last);
        if (!mine.equals(there)) {
            doubt = there == null ? new Doubt.Behind(last, last) : new Doubt.Forked(last);
        }
        Doubt why = doubt;
        if (why != null) {
            throw new JournalRefused(why);
        }
    }

    private void complete(List<QueuedAppend> requests, List<AppendResult> verdicts) {
        long highest = -1;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Stored stored) {
                long end = stored.firstPosition() + requests.get(i).events.size() - 1;
                if (end > highest) {
                    highest = end;
                    last = end;
                    lastId = requests.get(i).events.getLast().id();
                }
            }
        }
        if (highest >= 0) {
            onStored.accept(highest);
        }
        for (int i = 0; i < verdicts.size(); i++) {
            requests.get(i).verdict.complete(verdicts.get(i));
        }
    }

    private static void fail(Iterable<QueuedAppend> requests, RuntimeException why) {
        requests.forEach(request -> request.verdict.completeExceptionally(why));
    }

    private void disconnect() {
        AppendChecked current = call;
        call = null;
        if (current != null) {
            database.discard(current.connection());
        }
    }

    private void refuseTheRest() {
        JournalUnavailable why = new JournalUnavailable("The journal is closed", true, null);
        appendQueue.dismiss(request -> request.verdict.completeExceptionally(why));
    }

    @Override
    public void close() {
        closed = true;
        appendWatchdog.close();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
