package mesa.api;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Comes from the token, never from a body.
 *
 * @param user pseudonymous user id
 * @param roles never empty
 * @param institution the actor the user speaks for, if any
 */
public record Caller(String user, Set<Role> roles, @Nullable UUID institution) {
    /** The platform acting on its own: reactions and timers. */
    public static final Caller SYSTEM = new Caller("system", Set.of(Role.SYSTEM), null);

    /** Somebody who has not said who they are. */
    public static final Caller ANYBODY = new Caller("anybody", Set.of(Role.PUBLIC), null);

    public Caller {
        if (user.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("A caller has a user and at least one role");
        }
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean speaksFor(Id actor) {
        return actor.value().equals(institution);
    }
}
