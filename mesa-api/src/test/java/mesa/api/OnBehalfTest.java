package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnBehalfTest {
    private static final UUID INSTITUTION = UUID.randomUUID();
    private final Caller recorder = new Caller("u-admin", Set.of(Role.ADMIN), null);

    @Test
    void the_user_tells_who_recorded_and_for_whom() {
        Caller chair = OnBehalf.of(recorder, Set.of(Role.CHAIR), INSTITUTION);
        assertThat(chair.user()).isEqualTo("u-admin/" + INSTITUTION);
        assertThat(chair.roles()).containsExactlyInAnyOrder(Role.PUBLIC, Role.CHAIR);
        assertThat(chair.institution()).isEqualTo(INSTITUTION);
        assertThat(OnBehalf.whom(chair.user())).isEqualTo(INSTITUTION.toString());
        assertThat(OnBehalf.recorder(chair.user())).isEqualTo("u-admin");
        assertThat(OnBehalf.recorder("u-admin")).isEqualTo("u-admin");
    }

    @Test
    void roles_stand_for_an_institution_where_there_is_none() {
        Caller both = OnBehalf.of(recorder, Set.of(Role.SECRETARIAT, Role.CHAIR), null);
        assertThat(both.user()).isEqualTo("u-admin/CHAIR+SECRETARIAT");
        assertThat(OnBehalf.whom(both.user())).isEqualTo("CHAIR+SECRETARIAT");
        assertThat(OnBehalf.of(recorder, Set.of(), null).user()).isEqualTo("u-admin/PUBLIC");
    }

    @Test
    void one_s_own_acts_are_for_nobody_else() {
        assertThat(OnBehalf.whom("u-admin")).isNull();
        assertThat(OnBehalf.whom("https://issuer.example/ana")).isNull();
        assertThat(OnBehalf.whom("/" + INSTITUTION)).isNull();
        assertThat(OnBehalf.whom("u-admin/")).isNull();
    }
}
