package mesa.domain.user;

import static mesa.domain.Decision.accept;
import static mesa.domain.Decision.reject;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mesa.api.Role;
import mesa.api.mesa.MesaFacts;
import mesa.api.user.UserCommand;
import mesa.api.user.UserCommand.AppointUser;
import mesa.api.user.UserCommand.BindInstitution;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserCommand.GrantRole;
import mesa.api.user.UserCommand.ReactivateUser;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserCommand.ReleaseInstitution;
import mesa.api.user.UserCommand.RelieveUser;
import mesa.api.user.UserCommand.RenewCredential;
import mesa.api.user.UserCommand.RevokeRole;
import mesa.api.user.UserEvent;
import mesa.api.user.UserEvent.CredentialRenewed;
import mesa.api.user.UserEvent.InstitutionBound;
import mesa.api.user.UserEvent.InstitutionReleased;
import mesa.api.user.UserEvent.RoleGranted;
import mesa.api.user.UserEvent.RoleRevoked;
import mesa.api.user.UserEvent.UserAppointed;
import mesa.api.user.UserEvent.UserDeactivated;
import mesa.api.user.UserEvent.UserReactivated;
import mesa.api.user.UserEvent.UserRegistered;
import mesa.api.user.UserEvent.UserRelieved;
import mesa.api.user.UserId;
import mesa.api.user.UserRejection;
import mesa.api.user.UserTags;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.user.User.Appointment;

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
            case AppointUser(var id, var role, var mesa) -> {
                if (user.appointments().contains(new Appointment(role, mesa))) {
                    yield accept(List.of());
                }
                yield context.facts(mesa, MesaFacts.class).isEmpty()
                        ? reject(new UserRejection.NoSuchMesa(id, mesa))
                        : accept(new UserAppointed(id, role, mesa));
            }
            case RelieveUser(var id, var role, var mesa, var reason) ->
                    user.appointments().contains(new Appointment(role, mesa))
                            ? accept(new UserRelieved(id, role, mesa, reason))
                            : reject(new UserRejection.NotAppointed(id, role, mesa));
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
            case UserRegistered(_, var kind, _, _) ->
                    new User.Known(kind, Set.of(), Set.of(), null, true);
            case RoleGranted(_, var role) -> known(state).with(added(known(state).roles(), role));
            case RoleRevoked(_, var role, _) ->
                    known(state).with(without(known(state).roles(), role));
            case UserAppointed(_, var role, var mesa) ->
                    known(state)
                            .appointed(
                                    added(
                                            known(state).appointments(),
                                            new Appointment(role, mesa)));
            case UserRelieved(_, var role, var mesa, _) ->
                    known(state)
                            .appointed(
                                    without(
                                            known(state).appointments(),
                                            new Appointment(role, mesa)));
            case InstitutionBound(_, var institution) -> known(state).of(institution);
            case InstitutionReleased _ -> known(state).of(null);
            case UserDeactivated _ -> known(state).active(false);
            case UserReactivated _ -> known(state).active(true);
            case CredentialRenewed _ -> known(state);
        };
    }

    private static <T> Set<T> added(Set<T> all, T one) {
        Set<T> more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        Set<T> fewer = new HashSet<>(all);
        fewer.remove(one);
        return fewer;
    }

    private static User.Known known(User state) {
        return switch (state) {
            case User.Known user -> user;
            case User.Unknown _ -> throw new IllegalStateException("A user begins by registering");
        };
    }
}
