package mesa.command.reaction;

import java.time.Duration;
import mesa.domain.Reaction;
import org.jspecify.annotations.Nullable;

/** Where one reaction stands. Written by the leader's thread, read by others. */
final class ReactionCheckpoint {
    final Reaction reaction;
    final String name;
    private volatile long position;
    private volatile @Nullable Throwable failure;
    private Duration pause = Duration.ZERO;
    private long retryAt;

    ReactionCheckpoint(Reaction reaction, long position) {
        this.reaction = reaction;
        this.name = ReactionsInForce.nameOf(reaction);
        this.position = position;
    }

    String task() {
        return ReactionsInForce.taskOf(reaction);
    }

    long position() {
        return position;
    }

    @Nullable Throwable failure() {
        return failure;
    }

    void done(long position) {
        this.position = position;
    }

    void failed(Throwable why, ReactionSettings settings) {
        failure = why;
        Duration doubled = pause.isZero() ? settings.retry() : pause.multipliedBy(2);
        pause = doubled.compareTo(settings.retryAtMost()) > 0 ? settings.retryAtMost() : doubled;
        retryAt = System.nanoTime() + pause.toNanos();
    }

    void recovered() {
        failure = null;
        pause = Duration.ZERO;
    }

    /** Whether it may be given events now. */
    boolean ready() {
        return failure == null || System.nanoTime() - retryAt >= 0;
    }
}
