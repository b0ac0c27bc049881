package mesa.query.user;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.mesa.MesaId;
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
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every user by pseudonym, with the rights in force. */
@Component
final class UserRegister implements ReadModel<UserRow> {
    @Override
    public String name() {
        return "user_register";
    }

    @Override
    public Class<UserRow> row() {
        return UserRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.only(Set.of(Role.ADMIN));
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(UserEvent.class);
    }

    @Override
    public void fold(Recorded recorded, Rows<UserRow> rows) {
        if (!(recorded.event() instanceof UserEvent event)) {
            return;
        }
        var user = event.user();
        switch (event) {
            case UserRegistered(_, var kind, _, var post) ->
                    rows.put(
                            new UserRow(
                                    user,
                                    recorded.version(),
                                    kind,
                                    post,
                                    List.of(),
                                    List.of(),
                                    null,
                                    true,
                                    null));
            case RoleGranted(_, var role) ->
                    rows.set(
                            user,
                            "roles",
                            changed(rows, user, UserRow::roles, all -> all.add(role.name())));
            case RoleRevoked(_, var role, _) ->
                    rows.set(
                            user,
                            "roles",
                            changed(rows, user, UserRow::roles, all -> all.remove(role.name())));
            case UserAppointed(_, var role, var mesa) ->
                    rows.set(
                            user,
                            "appointments",
                            changed(
                                    rows,
                                    user,
                                    UserRow::appointments,
                                    all -> all.add(at(role, mesa))));
            case UserRelieved(_, var role, var mesa, _) ->
                    rows.set(
                            user,
                            "appointments",
                            changed(
                                    rows,
                                    user,
                                    UserRow::appointments,
                                    all -> all.remove(at(role, mesa))));
            case InstitutionBound(_, var institution) -> rows.set(user, "institution", institution);
            case InstitutionReleased _ -> rows.set(user, "institution", null);
            case UserDeactivated _ -> rows.set(user, "active", false);
            case UserReactivated _ -> rows.set(user, "active", true);
            case CredentialRenewed _ -> {}
        }
        rows.set(user, "version", recorded.version());
        if (event instanceof UserEvent.Cut) {
            rows.set(user, "cutAt", recorded.recordedAt());
        }
    }

    private static String at(Role role, MesaId mesa) {
        return role + "@" + mesa.value();
    }

    private static List<String> changed(
            Rows<UserRow> rows,
            UserId user,
            Function<UserRow, List<String>> what,
            Consumer<TreeSet<String>> change) {
        var all = new TreeSet<String>();
        rows.find(user).ifPresent(row -> all.addAll(what.apply(row)));
        change.accept(all);
        return List.copyOf(all);
    }
}
