package mesa.domain.user;

import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.user.UserCommand.BindInstitution;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserCommand.GrantRole;
import mesa.api.user.UserCommand.ReactivateUser;
import mesa.api.user.UserCommand.RegisterUser;
import mesa.api.user.UserCommand.ReleaseInstitution;
import mesa.api.user.UserCommand.RenewCredential;
import mesa.api.user.UserCommand.RevokeRole;
import mesa.api.user.UserEvent.CredentialRenewed;
import mesa.api.user.UserEvent.InstitutionBound;
import mesa.api.user.UserEvent.RoleGranted;
import mesa.api.user.UserEvent.RoleRevoked;
import mesa.api.user.UserEvent.UserRegistered;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.user.UserRejection.AlreadyBound;
import mesa.api.user.UserRejection.DelegateWithoutInstitution;
import mesa.api.user.UserRejection.LoginTaken;
import mesa.api.user.UserRejection.NoInstitution;
import mesa.api.user.UserRejection.OwnCredential;
import mesa.api.user.UserRejection.OwnRights;
import mesa.api.user.UserRejection.RoleNotHeld;
import mesa.api.user.UserRejection.StillDelegate;
import mesa.api.user.UserRejection.UserAlreadyRegistered;
import mesa.api.user.UserRejection.UserInactive;
import mesa.api.user.UserRejection.UserNotRegistered;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class UserRightsTest {
    private static final UserId USER = new UserId(id("user"));
    private static final UserId OTHER = new UserId(id("other"));
    private static final UserId ADMIN = new UserId(id("admin"));
    private static final String LOGIN = "ab".repeat(32);

    private static RegisterUser register(UserId user) {
        return new RegisterUser(user, UserKind.PERSON, LOGIN, "Dirección de seguimiento");
    }

    private static Story administrator() {
        return new Story()
                .as(new Caller(ADMIN.value().toString(), Set.of(Role.ADMIN), null))
                .done(new RegisterUser(ADMIN, UserKind.PERSON, "cd".repeat(32), "Sistemas"))
                .done(new GrantRole(ADMIN, Role.ADMIN));
    }

    private static Story registered() {
        return administrator().done(register(USER));
    }

    private static Story delegate() {
        return registered()
                .done(new BindInstitution(USER, MIES), new GrantRole(USER, Role.DELEGATE));
    }

    @Test
    void a_user_is_registered_once() {
        registered().when(register(USER)).thenRefused(new UserAlreadyRegistered(USER));
    }

    @Test
    void a_login_belongs_to_one_user() {
        registered().when(register(OTHER)).thenRefused(new LoginTaken(OTHER));
    }

    @Test
    void an_agency_has_no_login_to_take() {
        registered()
                .when(new RegisterUser(OTHER, UserKind.AGENCY, null, "Sistema de INEC"))
                .thenAccepted(new UserRegistered(OTHER, UserKind.AGENCY, null, "Sistema de INEC"));
    }

    @Test
    void nobody_is_given_rights_before_being_registered() {
        administrator()
                .when(new GrantRole(USER, Role.VERIFIER))
                .thenRefused(new UserNotRegistered(USER));
    }

    @Test
    void a_role_is_granted_once_and_revoked_only_from_who_has_it() {
        registered()
                .when(new RevokeRole(USER, Role.VERIFIER, "Rotación"))
                .thenRefused(new RoleNotHeld(USER, Role.VERIFIER));
        registered()
                .done(new GrantRole(USER, Role.VERIFIER))
                .when(new GrantRole(USER, Role.VERIFIER))
                .thenAccepted();
        registered()
                .done(new GrantRole(USER, Role.VERIFIER))
                .when(new RevokeRole(USER, Role.VERIFIER, "Rotación"))
                .thenAccepted(new RoleRevoked(USER, Role.VERIFIER, "Rotación"));
    }

    @Test
    void a_delegate_speaks_for_an_institution() {
        registered()
                .when(new GrantRole(USER, Role.DELEGATE))
                .thenRefused(new DelegateWithoutInstitution(USER));
        delegate()
                .when(new ReleaseInstitution(USER, "Cambio"))
                .thenRefused(new StillDelegate(USER));
    }

    @Test
    void a_user_speaks_for_one_institution_at_a_time() {
        delegate()
                .when(new BindInstitution(USER, CUENCA))
                .thenRefused(new AlreadyBound(USER, MIES));
        delegate().when(new BindInstitution(USER, MIES)).thenAccepted();
        delegate()
                .done(
                        new RevokeRole(USER, Role.DELEGATE, "Cambio"),
                        new ReleaseInstitution(USER, "Cambio"))
                .when(new BindInstitution(USER, CUENCA))
                .thenAccepted(new InstitutionBound(USER, CUENCA));
    }

    @Test
    void nobody_is_released_from_what_does_not_bind_them() {
        registered()
                .when(new ReleaseInstitution(USER, "Cambio"))
                .thenRefused(new NoInstitution(USER));
    }

    @Test
    void an_inactive_user_is_given_nothing_until_reactivated() {
        Story inactive = registered().done(new DeactivateUser(USER, "Licencia"));
        inactive.when(new GrantRole(USER, Role.VERIFIER)).thenRefused(new UserInactive(USER));
        inactive.done(new ReactivateUser(USER, "Regreso"))
                .when(new GrantRole(USER, Role.VERIFIER))
                .thenAccepted(new RoleGranted(USER, Role.VERIFIER));
        registered().when(new ReactivateUser(USER, "Nada")).thenAccepted();
    }

    @Test
    void nobody_shuts_the_door_on_themselves() {
        administrator()
                .when(new RevokeRole(ADMIN, Role.ADMIN, "Error"))
                .thenRefused(new OwnRights(ADMIN));
        administrator().when(new DeactivateUser(ADMIN, "Error")).thenRefused(new OwnRights(ADMIN));
    }

    @Test
    void a_secret_is_renewed_by_somebody_else() {
        registered()
                .when(new RenewCredential(USER, "Extravío"))
                .thenAccepted(new CredentialRenewed(USER, "Extravío"));
        administrator()
                .when(new RenewCredential(ADMIN, "Extravío"))
                .thenRefused(new OwnCredential(ADMIN));
        registered()
                .done(new DeactivateUser(USER, "Licencia"))
                .when(new RenewCredential(USER, "Extravío"))
                .thenRefused(new UserInactive(USER));
    }

    @Test
    void one_s_own_secret_is_changed_through_the_issuer_alone() {
        registered()
                .as(new Caller(USER.value().toString(), Set.of(Role.SYSTEM), null))
                .when(new RenewCredential(USER, "Por la propia persona"))
                .thenAccepted(new CredentialRenewed(USER, "Por la propia persona"));
    }

    @Test
    void what_a_user_may_do_survives_pause_and_return() {
        Story story = delegate().done(new DeactivateUser(USER, "x"), new ReactivateUser(USER, "y"));
        assertThat(story.states().get(USER.stream()))
                .isEqualTo(new User.Known(UserKind.PERSON, Set.of(Role.DELEGATE), MIES, true));
    }
}
