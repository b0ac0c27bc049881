package mesa.command.access;

import java.time.Instant;
import mesa.domain.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * A user's rights as the journal has them.
 *
 * @param cutAt when a right was last taken away; tokens issued until then are worth nothing
 * @param renewedAt when the secret was last renewed; those made before, and whoever logged in
 *     before, are worth nothing
 */
record UserRights(User user, @Nullable Instant cutAt, @Nullable Instant renewedAt) {
    /** Whether a token issued at some second still says the truth. */
    boolean covers(@Nullable Instant issuedAt) {
        // Tokens know whole seconds; one of the same second may have been issued just before.
        return cutAt == null
                || (issuedAt != null && issuedAt.getEpochSecond() > cutAt.getEpochSecond());
    }

    /** Whether the user is registered and not deactivated. */
    boolean active() {
        return switch (user) {
            case User.Known known -> known.active();
            case User.Unknown _ -> false;
        };
    }

    /** Whether the user is registered and deactivated. */
    boolean inactive() {
        return user instanceof User.Known && !active();
    }

    /** Whether a secret still logs somebody in. */
    boolean accepts(Credential secret) {
        return active() && (renewedAt == null || !secret.madeAt().isBefore(renewedAt));
    }

    /** Whether somebody logged in with a secret that was renewed since. */
    boolean outlived(Authentication login) {
        return renewedAt != null
                && login.getAuthorities().stream()
                        .anyMatch(factor ->
                                factor instanceof FactorGrantedAuthority proven
                                        && proven.getIssuedAt().isBefore(renewedAt));
    }
}
