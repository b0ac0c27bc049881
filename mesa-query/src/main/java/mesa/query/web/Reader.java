package mesa.query.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page. Nobody needs to be known to read; what can be done depends on the roles.
 *
 * @param name pseudonym, shown in the header; empty for somebody who is not signed in
 * @param roles empty also for somebody signed in who has none yet
 * @param institution the actor the reader speaks for, if any
 * @param appointments roles held at one mesa alone, by its id
 */
public record Reader(
        String name,
        Set<Role> roles,
        @Nullable UUID institution,
        Map<UUID, Set<Role>> appointments) {
    /** Somebody who is not signed in. */
    public static final Reader PUBLIC = new Reader("", Set.of(), null, Map.of());

    public Reader {
        roles = Set.copyOf(roles);
        appointments = Map.copyOf(appointments);
    }

    /** The reader as whoever asks the platform for something. */
    public Caller caller() {
        return signedIn()
                ? new Caller(
                        name,
                        roles.isEmpty() ? Set.of(Role.PUBLIC) : roles,
                        institution,
                        appointments)
                : Caller.ANYBODY;
    }

    /** Whether the reader has no more rights than the public. */
    public boolean isPublic() {
        return roles.isEmpty() && appointments.isEmpty();
    }

    public boolean signedIn() {
        return !name.isEmpty();
    }

    /** Whether any of these roles is the reader's. */
    public boolean isAny(Iterable<Role> wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The same, or at some mesa. */
    public boolean isAnySomewhere(Collection<Role> wanted) {
        return isAny(wanted)
                || appointments.values().stream()
                        .anyMatch(held -> held.stream().anyMatch(wanted::contains));
    }
}
