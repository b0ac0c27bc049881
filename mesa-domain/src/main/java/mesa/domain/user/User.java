package mesa.domain.user;

import java.util.Set;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.user.UserKind;
import org.jspecify.annotations.Nullable;

/** The folded state of a user. */
public sealed interface User {
    /** Nobody by this identity. */
    record Unknown() implements User {}

    /** Somebody with rights, in force while {@code active}. */
    record Known(UserKind kind, Set<Role> roles, @Nullable ActorId institution, boolean active)
            implements User {
        public Known {
            roles = Set.copyOf(roles);
        }
    }
}
