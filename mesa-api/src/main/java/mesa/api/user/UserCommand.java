package mesa.api.user;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;

import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.Text;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the register of users. */
public sealed interface UserCommand extends DomainCommand {
    UserId user();

    /**
     * @param login keyed hash of the name typed to log in; null for an agency
     * @param post the function the user acts from, or the agency's system; never a person's name
     */
    @Wire("user.register")
    @MayUse({Role.ADMIN, Role.SYSTEM})
    record RegisterUser(
            UserId user,
            UserKind kind,
            @Text(value = CODE, pattern = "[0-9a-f]{64}") @Nullable String login,
            @Text(value = NAME, max = 200) String post)
            implements UserCommand {
        public RegisterUser {
            if (post.isBlank() || post.length() > 200) {
                throw new IllegalArgumentException("A post has 1 to 200 characters");
            }
            if ((kind == UserKind.PERSON) != (login != null && login.matches("[0-9a-f]{64}"))) {
                throw new IllegalArgumentException(
                        "A person has the hash of a login name, and an agency has none");
            }
        }
    }

    @Wire("user.grant-role")
    @MayUse({Role.ADMIN, Role.SYSTEM})
    record GrantRole(UserId user, Role role) implements UserCommand {
        public GrantRole {
            if (role == Role.SYSTEM || role == Role.PUBLIC) {
                throw new IllegalArgumentException(
                        "Everybody is the public, and nobody is the platform");
            }
        }
    }

    @Wire("user.revoke-role")
    @MayUse(Role.ADMIN)
    record RevokeRole(UserId user, Role role, @Text(PROSE) String reason) implements UserCommand {}

    /** The secretariat or the chair of one mesa, and of nothing else. */
    @Wire("user.appoint")
    @MayUse({Role.ADMIN, Role.SYSTEM})
    record AppointUser(UserId user, Role role, MesaId mesa) implements UserCommand {
        public AppointUser {
            if (!Role.OF_A_MESA.contains(role)) {
                throw new IllegalArgumentException(
                        "A user is appointed as SECRETARIAT or CHAIR of a mesa");
            }
        }
    }

    @Wire("user.relieve")
    @MayUse(Role.ADMIN)
    record RelieveUser(UserId user, Role role, MesaId mesa, @Text(PROSE) String reason)
            implements UserCommand {}

    @Wire("user.bind-institution")
    @MayUse({Role.ADMIN, Role.SYSTEM})
    record BindInstitution(UserId user, ActorId institution) implements UserCommand {}

    @Wire("user.release-institution")
    @MayUse(Role.ADMIN)
    record ReleaseInstitution(UserId user, @Text(PROSE) String reason) implements UserCommand {}

    @Wire("user.deactivate")
    @MayUse(Role.ADMIN)
    record DeactivateUser(UserId user, @Text(PROSE) String reason) implements UserCommand {}

    @Wire("user.reactivate")
    @MayUse(Role.ADMIN)
    record ReactivateUser(UserId user, @Text(PROSE) String reason) implements UserCommand {}

    /**
     * Ends the secret a user logs in with and whatever was logged in by it. The next secret is
     * drawn where secrets are kept, by {@code POST /api/v1/logins/{user}/renew}, which sends this
     * command; sent by itself it leaves the user without one.
     */
    @Wire("user.renew-credential")
    @MayUse({Role.ADMIN, Role.SYSTEM})
    record RenewCredential(UserId user, @Text(PROSE) String reason) implements UserCommand {}
}
