package mesa.command.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
final class UserRightsLookup {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;
    private static final Predicate<String> UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    private final Journal journal;
    private final UserDecider decider = new UserDecider();
    private final ConcurrentHashMap<UUID, Read> read = new ConcurrentHashMap<>();

    private record Read(UserRights userRights, long at) {}

    UserRightsLookup(Journal journal) {
        this.journal = journal;
    }

    /** Somebody not in the register has no rights and none to lose. */
    UserRights of(String user) {
        UUID id = id(user);
        if (id == null) {
            return new UserRights(decider.initial(), null, null);
        }
        Read known = read.get(id);
        if (known == null || System.nanoTime() - known.at() > FRESH) {
            known = new Read(now(new UserId(id)), System.nanoTime());
            if (read.size() >= MOST) {
                read.clear();
            }
            read.put(id, known);
        }
        return known.userRights();
    }

    /** As {@link #of}, past anything remembered: for what is given for longer than a second. */
    UserRights fresh(String user) {
        UUID id = id(user);
        return id == null ? new UserRights(decider.initial(), null, null) : now(new UserId(id));
    }

    // A foreign issuer names its users as it likes; those in the register go by their UUID.
    private static @Nullable UUID id(String user) {
        return UUID_TEXT.test(user) ? UUID.fromString(user) : null;
    }

    /** As {@link #fresh}, by identity. */
    UserRights now(UserId id) {
        User state = decider.initial();
        @Nullable Instant cutAt = null;
        @Nullable Instant renewedAt = null;
        for (Recorded recorded : journal.stream(id.stream(), 0)) {
            UserEvent event = (UserEvent) recorded.event();
            state = decider.evolve(state, event);
            if (event instanceof UserEvent.Cut) {
                cutAt = recorded.recordedAt();
            }
            if (event instanceof UserEvent.CredentialRenewed) {
                renewedAt = recorded.recordedAt();
            }
        }
        return new UserRights(state, cutAt, renewedAt);
    }
}
