package mesa.command.access;

import java.time.Instant;
import mesa.domain.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user's rights as the journal has them.
 *
 * @param cutAt when a right was last taken away; tokens issued until then are worth nothing
 */
record Standing(User user, @Nullable Instant cutAt) {
    /** Whether a token issued at some second still says the truth. */
    boolean covers(@Nullable Instant issuedAt) {
        // Tokens know whole seconds; one of the same second may have been issued just before.
        return cutAt == null
                || (issuedAt != null && issuedAt.getEpochSecond() > cutAt.getEpochSecond());
    }
}
