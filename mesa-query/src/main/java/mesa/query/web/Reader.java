package mesa.query.web;

import java.util.Set;
import java.util.UUID;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page. Nobody needs to be known to read; what can be done depends on the roles.
 *
 * @param name pseudonym, shown in the header; empty for somebody who is not signed in
 * @param roles empty also for somebody signed in who has none yet
 * @param institution the actor the reader speaks for, if any
 */
public record Reader(String name, Set<Role> roles, @Nullable UUID institution) {
    /** Somebody who is not signed in. */
    public static final Reader PUBLIC = new Reader("", Set.of(), null);

    public Reader {
        roles = Set.copyOf(roles);
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
}
