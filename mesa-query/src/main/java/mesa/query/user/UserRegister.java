package mesa.query.user;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
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
import mesa.query.intake.ReadModel;
import mesa.query.intake.Rows;
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
                                    null,
                                    true,
                                    null));
            case RoleGranted(_, var role) ->
                    rows.set(user, "roles", roles(rows, user, all -> all.add(role.name())));
            case RoleRevoked(_, var role, _) ->
                    rows.set(user, "roles", roles(rows, user, all -> all.remove(role.name())));
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

    private static List<String> roles(
            Rows<UserRow> rows, UserId user, Consumer<TreeSet<String>> change) {
        var roles = new TreeSet<String>();
        rows.find(user).ifPresent(row -> roles.addAll(row.roles()));
        change.accept(roles);
        return List.copyOf(roles);
    }
}
