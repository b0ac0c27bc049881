package mesa.domain.user;

import static mesa.domain.Setting.id;

import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.user.UserCommand.GrantRole;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserCommand.RevokeRole;
import mesa.api.user.UserEvent.RoleRevoked;
import mesa.api.user.UserEvent.UserRegistered;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.user.UserRejection.OwnRights;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What one may do to oneself, and what another may. */
class UserBoundariesTest {
    private static final UserId USER = new UserId(id("user"));
    private static final UserId AGENCY = new UserId(id("agency"));
    private static final UserId SECOND = new UserId(id("second agency"));
    private static final UserId ADMIN = new UserId(id("admin"));

    private static Story administrator() {
        return new Story()
                .as(new Caller(ADMIN.value().toString(), Set.of(Role.ADMIN), null))
                .done(
                        new RegisterUser(ADMIN, UserKind.PERSON, "cd".repeat(32), "Sistemas"),
                        new GrantRole(ADMIN, Role.ADMIN),
                        new RegisterUser(USER, UserKind.PERSON, "ab".repeat(32), "Dirección"));
    }

    @Test
    void agencies_without_a_login_stand_beside_each_other() {
        administrator()
                .done(new RegisterUser(AGENCY, UserKind.AGENCY, null, "INEC"))
                .when(new RegisterUser(SECOND, UserKind.AGENCY, null, "SRI"))
                .thenAccepted(new UserRegistered(SECOND, UserKind.AGENCY, null, "SRI"));
    }

    @Test
    void another_administrator_is_relieved_of_that_role_and_oneself_of_any_other() {
        administrator()
                .done(new GrantRole(USER, Role.ADMIN))
                .when(new RevokeRole(USER, Role.ADMIN, "Rotación"))
                .thenAccepted(new RoleRevoked(USER, Role.ADMIN, "Rotación"));
        administrator()
                .done(new GrantRole(ADMIN, Role.VERIFIER))
                .when(new RevokeRole(ADMIN, Role.VERIFIER, "Rotación"))
                .thenAccepted(new RoleRevoked(ADMIN, Role.VERIFIER, "Rotación"));
        administrator()
                .when(new RevokeRole(ADMIN, Role.ADMIN, "Rotación"))
                .thenRefused(new OwnRights(ADMIN));
    }

    @Test
    void one_role_revoked_leaves_the_others() {
        administrator()
                .done(
                        new GrantRole(USER, Role.VERIFIER),
                        new GrantRole(USER, Role.SECRETARIAT),
                        new RevokeRole(USER, Role.VERIFIER, "Rotación"))
                .when(new RevokeRole(USER, Role.SECRETARIAT, "Rotación"))
                .thenAccepted(new RoleRevoked(USER, Role.SECRETARIAT, "Rotación"));
    }
}
