package mesa.api;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Comes from the token, never from a body.
 *
 * @param user pseudonymous user id
 * @param roles held everywhere; never empty
 * @param institution the actor the user speaks for, if any
 * @param appointments roles held at one mesa alone, by its id
 */
public record Caller(
        String user,
        Set<Role> roles,
        @Nullable UUID institution,
        Map<UUID, Set<Role>> appointments) {
    /** The platform acting on its own: reactions and timers. */
    public static final Caller SYSTEM = new Caller("system", Set.of(Role.SYSTEM), null);

    /** Somebody who has not said who they are. */
    public static final Caller ANYBODY = new Caller("anybody", Set.of(Role.PUBLIC), null);

    public Caller {
        if (user.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("A caller has a user and at least one role");
        }
        roles = Set.copyOf(roles);
        Map<UUID, Set<Role>> copied = new HashMap<>();
        appointments.forEach((mesa, held) -> copied.put(mesa, Set.copyOf(held)));
        appointments = Map.copyOf(copied);
    }

    /** Somebody whose roles hold everywhere. */
    public Caller(String user, Set<Role> roles, @Nullable UUID institution) {
        this(user, roles, institution, Map.of());
    }

    /** The same caller as whoever they are at one mesa; null stands for none. */
    public Caller at(@Nullable UUID mesa) {
        Set<Role> held = mesa == null ? null : appointments.get(mesa);
        if (held == null) {
            return this;
        }
        Set<Role> all = EnumSet.copyOf(held);
        all.addAll(roles);
        return new Caller(user, all, institution, appointments);
    }

    /** Whether the caller has the role everywhere or at some mesa. */
    public boolean isSomewhere(Role role) {
        return is(role) || appointments.values().stream().anyMatch(held -> held.contains(role));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean speaksFor(Id actor) {
        return actor.value().equals(institution);
    }
}
