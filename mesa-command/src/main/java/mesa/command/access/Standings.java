package mesa.command.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mesa.api.Recorded;
import mesa.api.user.UserEvent;
import mesa.api.user.UserId;
import mesa.command.store.Journal;
import mesa.domain.user.User;
import mesa.domain.user.UserDecider;
import org.jspecify.annotations.Nullable;

/**
 * Looks users up in the journal. What was read is used for a second at most, so a right revoked on
 * one node is gone on every node before the next breath.
 */
final class Standings {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;

    private final Journal journal;
    private final UserDecider decider = new UserDecider();
    private final ConcurrentHashMap<UUID, Read> read = new ConcurrentHashMap<>();

    private record Read(Standing standing, long at) {}

    Standings(Journal journal) {
        this.journal = journal;
    }

    /** Somebody not in the register has no rights and none to lose. */
    Standing of(String user) {
        UUID id;
        try {
            id = UUID.fromString(user);
        } catch (IllegalArgumentException foreign) {
            return new Standing(decider.initial(), null);
        }
        Read known = read.get(id);
        if (known == null || System.nanoTime() - known.at() > FRESH) {
            known = new Read(now(new UserId(id)), System.nanoTime());
            if (read.size() >= MOST) {
                read.clear();
            }
            read.put(id, known);
        }
        return known.standing();
    }

    /** As {@link #of}, past anything remembered. */
    Standing now(UserId id) {
        User state = decider.initial();
        @Nullable Instant cutAt = null;
        for (Recorded recorded : journal.stream(id.stream(), 0)) {
            UserEvent event = (UserEvent) recorded.event();
            state = decider.evolve(state, event);
            if (event instanceof UserEvent.Cut) {
                cutAt = recorded.recordedAt();
            }
        }
        return new Standing(state, cutAt);
    }
}
