package mesa.query.projection;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells this process that the position all read models have reached has moved. Listeners run on the
 * thread that moved it and must be quick.
 */
public final class PositionSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final CopyOnWriteArrayList<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile long position = -1;
    private volatile @Nullable Long caughtUpNanos;

    /** The newest position known to this process; -1 before the first event. */
    public long position() {
        return position;
    }

    /**
     * Whether the broker answered, and everything it held was folded, no longer ago than this. A
     * quiet journal keeps it true, a broker or an intake that is silent or slow does not.
     */
    public boolean caughtUpWithin(Duration atMost) {
        Long at = caughtUpNanos;
        return at != null && System.nanoTime() - at <= atMost.toNanos();
    }

    void caughtUp(Duration ago) {
        caughtUpNanos = System.nanoTime() - ago.toNanos();
    }

    /** Calls the listener with every new position until the handle is closed. */
    public Subscription listen(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Waits until the position is reached; false when it was not in time. */
    public boolean await(long wanted, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void moveTo(long reached) {
        lock.lock();
        try {
            if (reached == position) {
                return;
            }
            position = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> listener.accept(reached));
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
