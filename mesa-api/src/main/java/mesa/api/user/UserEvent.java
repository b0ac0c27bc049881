package mesa.api.user;

import mesa.api.DomainEvent;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** What has happened to a user's rights. */
public sealed interface UserEvent extends DomainEvent {
    UserId user();

    @Wire("user.registered")
    record UserRegistered(UserId user, UserKind kind, @Nullable String login, String post)
            implements UserEvent {}

    @Wire("user.role-granted")
    record RoleGranted(UserId user, Role role) implements UserEvent {}

    @Wire("user.role-revoked")
    record RoleRevoked(UserId user, Role role, String reason) implements Cut {}

    @Wire("user.appointed")
    record UserAppointed(UserId user, Role role, MesaId mesa) implements UserEvent {}

    @Wire("user.relieved")
    record UserRelieved(UserId user, Role role, MesaId mesa, String reason) implements Cut {}

    @Wire("user.institution-bound")
    record InstitutionBound(UserId user, ActorId institution) implements UserEvent {}

    @Wire("user.institution-released")
    record InstitutionReleased(UserId user, ActorId institution, String reason) implements Cut {}

    @Wire("user.deactivated")
    record UserDeactivated(UserId user, String reason) implements Cut {}

    @Wire("user.reactivated")
    record UserReactivated(UserId user, String reason) implements UserEvent {}

    /** Secrets made before this log nobody in. */
    @Wire("user.credential-renewed")
    record CredentialRenewed(UserId user, String reason) implements Cut {}

    /** A right was taken away: tokens issued before this, sessions and live streams end. */
    sealed interface Cut extends UserEvent {}
}
