package mesa.command.reaction;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import mesa.command.leader.Lease;
import mesa.command.store.Journal;
import org.jspecify.annotations.Nullable;

/** Where the leader's thread waits for new events, and the pace at which it looks at them. */
final class PollPacing implements AutoCloseable {
    private static final long PACE_NANOS = 3_000_000;

    private final Journal journal;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Runnable unwatch;
    private volatile @Nullable Thread resting;

    PollPacing(Journal journal) {
        this.journal = journal;
        this.unwatch = journal.onAdvance(this::rouse);
    }

    /**
     * Until the event at a position is there, somebody wakes us, the term is over or the time is.
     *
     * @return whether somebody woke us
     */
    boolean until(long next, Lease lease, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        resting = Thread.currentThread();
        try {
            while (journal.head() < next && !awake.get() && lease.holds()) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    throw new InterruptedException("Asked to stop");
                }
            }
        } finally {
            resting = null;
        }
        return awake.compareAndSet(true, false);
    }

    /** Under load many commits share one look: the next begins no sooner than this. */
    void pace(long begin) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(begin + PACE_NANOS - System.nanoTime());
    }

    /** The rest of now, or else the next one, is over at once. */
    void wake() {
        awake.set(true);
        rouse();
    }

    private void rouse() {
        Thread one = resting;
        if (one != null) {
            LockSupport.unpark(one);
        }
    }

    @Override
    public void close() {
        unwatch.run();
    }
}
