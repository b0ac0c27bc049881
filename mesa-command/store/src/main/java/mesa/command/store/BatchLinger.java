package mesa.command.store;

import java.util.function.IntSupplier;

/**
 * Many callers at a time. Who was just answered often has the next request ready; a batch that
 * begins without them splits the crowd into two halves that wait for each other's commits for ever,
 * where together they need one.
 */
final class BatchLinger {
    /** How long those just answered are waited for, in all and for one more of them. */
    private static final long RETURN_NANOS = 200_000;

    private static final long NEXT_NANOS = 50_000;

    /** Batches after which nobody is waited for once the wait was in vain. */
    private static final int IN_VAIN = 8;

    private final IntSupplier arrived;
    private int inVain;

    /**
     * @param arrived how many have come back
     */
    BatchLinger(IntSupplier arrived) {
        this.arrived = arrived;
    }

    /**
     * Over as soon as nobody comes. Where callers have so much to do in between that most do not
     * come in time, the halves do well to work at the same time, and nobody is waited for.
     */
    void awaitReturn(int answered) {
        if (inVain > 0) {
            inVain--;
            return;
        }
        int before = arrived.getAsInt();
        int all = before + answered;
        int here = before;
        long begin = System.nanoTime();
        long last = begin;
        long now = begin;
        while (here < all && now - begin < RETURN_NANOS && now - last < NEXT_NANOS) {
            Thread.yield();
            now = System.nanoTime();
            int size = arrived.getAsInt();
            if (size > here) {
                here = size;
                last = now;
            }
        }
        if (here - before < answered / 2) {
            inVain = IN_VAIN;
        }
    }
}
