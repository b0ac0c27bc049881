package mesa.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches the heap while something goes on. Between collections the heap in use only grows, so the
 * least seen in a stretch of time is what was left after one.
 */
final class Heap implements AutoCloseable {
    private final List<Long> seen = new ArrayList<>();
    private final Thread watching = Thread.ofPlatform().name("heap").unstarted(this::watch);
    private volatile boolean over;

    private Heap() {}

    static Heap watched() {
        System.gc();
        Heap heap = new Heap();
        heap.watching.start();
        return heap;
    }

    private void watch() {
        Runtime runtime = Runtime.getRuntime();
        while (!over) {
            seen.add(runtime.totalMemory() - runtime.freeMemory());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Bytes in use after collections in the first third of the time; only once closed. */
    long atTheBeginning() {
        return least(0, seen.size() / 3);
    }

    /** And in the last third. */
    long atTheEnd() {
        return least(seen.size() * 2 / 3, seen.size());
    }

    private long least(int from, int to) {
        return seen.subList(from, Math.max(from + 1, to)).stream().min(Long::compare).orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        watching.join();
    }
}
