package mesa.command.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The last position this node knows of; wakes whoever waits for more. */
final class HeadPosition {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile long position = -1;

    long position() {
        return position;
    }

    /** Also tells other threads' news; going back is ignored. */
    void advance(long to) {
        if (to <= position) {
            return;
        }
        lock.lock();
        try {
            if (to <= position) {
                return;
            }
            position = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        watchers.forEach(Runnable::run);
    }

    boolean await(long wanted, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        if (position >= wanted) {
            return true;
        }
        lock.lockInterruptibly();
        try {
            while (position < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(Math.min(left, TimeUnit.DAYS.toNanos(1)));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Called after every advance, on the thread that advanced; must be quick. */
    Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
