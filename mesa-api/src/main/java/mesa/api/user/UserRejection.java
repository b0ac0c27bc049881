package mesa.api.user;

import mesa.api.Rejection;
import mesa.api.Role;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** Why something asked of the register of users was refused. */
@Rule("G2")
public sealed interface UserRejection extends Rejection {
    /** Access has one rule in the catalogue: who acts is known, by pseudonym. */
    @Override
    default String rule() {
        return "G2";
    }

    @Wire("user.already-registered")
    record UserAlreadyRegistered(UserId user) implements UserRejection {}

    @Wire("user.not-registered")
    record UserNotRegistered(UserId user) implements UserRejection {}

    @Wire("user.login-taken")
    record LoginTaken(UserId user) implements UserRejection {}

    @Wire("user.role-not-held")
    record RoleNotHeld(UserId user, Role role) implements UserRejection {}

    @Wire("user.delegate-without-institution")
    record DelegateWithoutInstitution(UserId user) implements UserRejection {}

    @Wire("user.still-delegate")
    record StillDelegate(UserId user) implements UserRejection {}

    @Wire("user.no-institution")
    record NoInstitution(UserId user) implements UserRejection {}

    /** Whoever changes institution leaves the one before first, and loses what rested on it. */
    @Wire("user.already-bound")
    record AlreadyBound(UserId user, ActorId institution) implements UserRejection {}

    @Wire("user.inactive")
    record UserInactive(UserId user) implements UserRejection {}

    /** An administrator cannot shut the door on themselves by mistake. */
    @Wire("user.own-rights")
    record OwnRights(UserId user) implements UserRejection {}

    /** An administrator's own secret is changed by knowing it, or by another administrator. */
    @Wire("user.own-credential")
    record OwnCredential(UserId user) implements UserRejection {}
}
