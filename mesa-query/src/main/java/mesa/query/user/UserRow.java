package mesa.query.user;

import java.time.Instant;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import org.jspecify.annotations.Nullable;

/**
 * A user as the journal has it, the row of {@code user_register}; no name, no login.
 *
 * @param roles names of roles, sorted
 * @param cutAt when a right was last taken away
 */
public record UserRow(
        UserId user,
        long version,
        UserKind kind,
        String post,
        List<String> roles,
        @Nullable ActorId institution,
        boolean active,
        @Nullable Instant cutAt) {
    /** Tokens issued up to then are worth nothing; null when all of them count. */
    @Nullable Instant worthlessUpTo() {
        // A foreign issuer goes on issuing them to whoever is deactivated here.
        return active ? cutAt : Instant.MAX;
    }
}
