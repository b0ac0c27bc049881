package mesa.command.leader;

import java.util.function.LongSupplier;

/** The time one leader has; it ends by itself unless it is renewed. */
public final class Lease {
    private final long epoch;
    private final LongSupplier nanoTime;
    private volatile long until;

    Lease(long epoch, LongSupplier nanoTime, long until) {
        this.epoch = epoch;
        this.nanoTime = nanoTime;
        this.until = until;
    }

    /** Grows with every leader. */
    public long epoch() {
        return epoch;
    }

    /** Whether nobody else can be leading yet; asked before every step that others would see. */
    public boolean holds() {
        return until - nanoTime.getAsLong() > 0;
    }

    void extend(long until) {
        this.until = until;
    }

    void end() {
        this.until = nanoTime.getAsLong();
    }
}
