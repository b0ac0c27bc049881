package mesa.domain.user;

import static mesa.domain.Decision.accept;
import static mesa.domain.Decision.reject;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mesa.api.Role;
import mesa.api.user.UserCommand;
import mesa.api.user.UserCommand.BindInstitution;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserCommand.GrantRole;
import mesa.api.user.UserCommand.ReactivateUser;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserCommand.ReleaseInstitution;
import mesa.api.user.UserCommand.RenewCredential;
import mesa.api.user.UserCommand.RevokeRole;
import mesa.api.user.UserEvent;
import mesa.api.user.UserEvent.CredentialRenewed;
import mesa.api.user.UserEvent.InstitutionBound;
import mesa.api.user.UserEvent.InstitutionReleased;
import mesa.api.user.UserEvent.RoleGranted;
import mesa.api.user.UserEvent.RoleRevoked;
import mesa.api.user.UserEvent.UserDeactivated;
import mesa.api.user.UserEvent.UserReactivated;
import mesa.api.user.UserEvent.UserRegistered;
import mesa.api.user.UserId;
import mesa.api.user.UserRejection;
import mesa.api.user.UserTags;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;

/** Who may log in, as what, and for whom they speak. */
public final class UserDecider implements Decider<UserCommand, UserEvent, User> {
    @Override
    public String type() {
        return "user";
    }

    @Override
    public Class<UserCommand> commands() {
        return UserCommand.class;
    }

    @Override
    public Class<UserEvent> events() {
        return UserEvent.class;
    }

    @Override
    public User initial() {
        return new User.Unknown();
    }

    @Override
    public Decision<UserEvent> decide(UserCommand command, User state, Context context) {
        return switch (state) {
            case User.Unknown _ when command instanceof RegisterUser register ->
                    register(register, context);
            case User.Unknown _ -> reject(new UserRejection.UserNotRegistered(command.user()));
            case User.Known user -> decide(command, user, context);
        };
    }

    private static Decision<UserEvent> register(RegisterUser command, Context context) {
        var registered =
                new UserRegistered(command.user(), command.kind(), command.login(), command.post());
        if (command.login() == null) {
            return accept(registered);
        }
        return context.count(UserTags.login(command.login())) == 0
                ? Decision.<UserEvent>accept(registered).tagged(UserTags.login(command.login()))
                : reject(new UserRejection.LoginTaken(command.user()));
    }

    private static Decision<UserEvent> decide(
            UserCommand command, User.Known user, Context context) {
        return switch (command) {
            case RegisterUser(var id, _, _, _) ->
                    reject(new UserRejection.UserAlreadyRegistered(id));
            case ReactivateUser(var id, var reason) ->
                    user.active() ? accept(List.of()) : accept(new UserReactivated(id, reason));
            case UserCommand other when !user.active() ->
                    reject(new UserRejection.UserInactive(other.user()));
            case GrantRole(var id, var role) -> grant(id, role, user);
            case RevokeRole(var id, var role, var reason) -> {
                if (!user.roles().contains(role)) {
                    yield reject(new UserRejection.RoleNotHeld(id, role));
                }
                yield role == Role.ADMIN && oneself(id, context)
                        ? reject(new UserRejection.OwnRights(id))
                        : accept(new RoleRevoked(id, role, reason));
            }
            case BindInstitution(var id, var institution) -> {
                if (user.institution() == null) {
                    yield accept(new InstitutionBound(id, institution));
                }
                yield user.institution().equals(institution)
                        ? accept(List.of())
                        : reject(new UserRejection.AlreadyBound(id, user.institution()));
            }
            case ReleaseInstitution(var id, var reason) -> {
                if (user.institution() == null) {
                    yield reject(new UserRejection.NoInstitution(id));
                }
                yield user.roles().contains(Role.DELEGATE)
                        ? reject(new UserRejection.StillDelegate(id))
                        : accept(new InstitutionReleased(id, user.institution(), reason));
            }
            case DeactivateUser(var id, var reason) ->
                    oneself(id, context)
                            ? reject(new UserRejection.OwnRights(id))
                            : accept(new UserDeactivated(id, reason));
            // For oneself the issuer asks, once it has seen the present secret.
            case RenewCredential(var id, var reason) ->
                    oneself(id, context) && !context.caller().is(Role.SYSTEM)
                            ? reject(new UserRejection.OwnCredential(id))
                            : accept(new CredentialRenewed(id, reason));
        };
    }

    private static Decision<UserEvent> grant(UserId id, Role role, User.Known user) {
        if (user.roles().contains(role)) {
            return accept(List.of());
        }
        return role == Role.DELEGATE && user.institution() == null
                ? reject(new UserRejection.DelegateWithoutInstitution(id))
                : accept(new RoleGranted(id, role));
    }

    private static boolean oneself(UserId id, Context context) {
        return context.caller().user().equals(id.value().toString());
    }

    @Override
    public User evolve(User state, UserEvent event) {
        return switch (event) {
            case UserRegistered(_, var kind, _, _) -> new User.Known(kind, Set.of(), null, true);
            case RoleGranted(_, var role) -> {
                User.Known user = known(state);
                Set<Role> roles = EnumSet.of(role);
                roles.addAll(user.roles());
                yield new User.Known(user.kind(), roles, user.institution(), user.active());
            }
            case RoleRevoked(_, var role, _) -> {
                User.Known user = known(state);
                Set<Role> roles = EnumSet.noneOf(Role.class);
                roles.addAll(user.roles());
                roles.remove(role);
                yield new User.Known(user.kind(), roles, user.institution(), user.active());
            }
            case InstitutionBound(_, var institution) -> {
                User.Known user = known(state);
                yield new User.Known(user.kind(), user.roles(), institution, user.active());
            }
            case InstitutionReleased _ -> {
                User.Known user = known(state);
                yield new User.Known(user.kind(), user.roles(), null, user.active());
            }
            case UserDeactivated _ -> active(known(state), false);
            case UserReactivated _ -> active(known(state), true);
            case CredentialRenewed _ -> known(state);
        };
    }

    private static User active(User.Known user, boolean active) {
        return new User.Known(user.kind(), user.roles(), user.institution(), active);
    }

    private static User.Known known(User state) {
        return switch (state) {
            case User.Known user -> user;
            case User.Unknown _ -> throw new IllegalStateException("A user begins by registering");
        };
    }
}
