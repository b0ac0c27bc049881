package mesa.domain.user;

import java.util.Set;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaId;
import mesa.api.user.UserKind;
import org.jspecify.annotations.Nullable;

/** The folded state of a user. */
public sealed interface User {
    /** Nobody by this identity. */
    record Unknown() implements User {}

    /** Somebody with rights, in force while {@code active}. */
    record Known(
            UserKind kind,
            Set<Role> roles,
            Set<Appointment> appointments,
            @Nullable ActorId institution,
            boolean active)
            implements User {
        public Known {
            roles = Set.copyOf(roles);
            appointments = Set.copyOf(appointments);
        }

        Known with(Set<Role> changed) {
            return new Known(kind, changed, appointments, institution, active);
        }

        Known appointed(Set<Appointment> changed) {
            return new Known(kind, roles, changed, institution, active);
        }

        Known of(@Nullable ActorId changed) {
            return new Known(kind, roles, appointments, changed, active);
        }

        Known active(boolean changed) {
            return new Known(kind, roles, appointments, institution, changed);
        }
    }

    /** A role held at one mesa alone. */
    record Appointment(Role role, MesaId mesa) {}
}
