package mesa.domain.session;

import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationCommand.CancelConvocation;
import mesa.api.mesa.MesaCommand.SuspendMesa;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionId;
import mesa.api.session.SessionRejection.BeforeTheHour;
import mesa.api.session.SessionRejection.ChairAbsent;
import mesa.api.session.SessionRejection.ConvocationDoesNotStand;
import mesa.api.session.SessionRejection.MesaDoesNotSit;
import mesa.api.session.SessionRejection.NotConvened;
import mesa.api.session.SessionRejection.NotTheChair;
import mesa.api.session.SessionRejection.QuorumNotReached;
import mesa.api.session.SessionRejection.SecondCallTooEarly;
import mesa.api.session.SessionRejection.SessionAlreadyOpened;
import mesa.domain.Setting;
import org.junit.jupiter.api.Test;

class OpenSessionTest {
    @Test
    void opens_with_more_than_half_of_those_entitled() {
        SessionOpened opened =
                arrived(convened().at(HOUR), MREMH, MIES, CUENCA)
                        .when(open())
                        .thenAccepted(SessionOpened.class);
        assertThat(opened.code()).isEqualTo("MN-VI-2021");
        assertThat(opened.quorum().entitled()).isEqualTo(4);
        assertThat(opened.quorum().required()).isEqualTo(3);
        assertThat(opened.quorum().present()).isEqualTo(3);
    }

    @Test
    void is_refused_without_quorum_and_says_who_is_missing() {
        arrived(convened().at(HOUR), MREMH, MIES)
                .when(open())
                .thenRefused(new QuorumNotReached(2, 3, List.of(CUENCA, ASOC)));
    }

    @Test
    void is_refused_when_nobody_convened_it() {
        SessionId stranger = new SessionId(Setting.id("stranger"));
        convened()
                .at(HOUR)
                .when(new OpenSession(stranger, MREMH, false, null))
                .thenRefused(new NotConvened(stranger));
    }

    @Test
    void is_refused_before_the_hour_convened() {
        arrived(convened().at("2021-09-07T08:30-05:00"), MREMH, MIES, CUENCA)
                .when(open())
                .thenRefused(new BeforeTheHour(START));
    }

    @Test
    void is_refused_once_the_convocation_is_cancelled() {
        convened()
                .done(new CancelConvocation(MESA, SESSION, "Fuerza mayor"))
                .at(HOUR)
                .when(open())
                .thenRefused(new ConvocationDoesNotStand(SESSION, Convocation.State.CANCELLED));
    }

    @Test
    void is_refused_while_the_mesa_is_suspended() {
        arrived(convened().done(new SuspendMesa(MESA, "Receso")).at(HOUR), MREMH, MIES, CUENCA)
                .when(open())
                .thenRefused(new MesaDoesNotSit(MESA));
    }

    @Test
    void in_second_call_a_third_is_enough_if_state_and_society_are_there() {
        arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, ASOC)
                .when(new OpenSession(SESSION, MREMH, true, null))
                .thenAccepted(SessionOpened.class);
        arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, MIES)
                .when(new OpenSession(SESSION, MREMH, true, null))
                .thenRefused(new QuorumNotReached(2, 2, List.of(CUENCA, ASOC)));
    }

    @Test
    void the_second_call_comes_an_hour_after_the_first() {
        arrived(convened().at("2021-09-07T09:59-05:00"), MREMH, ASOC)
                .when(new OpenSession(SESSION, MREMH, true, null))
                .thenRefused(new SecondCallTooEarly(START.plus(Duration.ofHours(1))));
    }

    @Test
    void needs_its_chair_present() {
        arrived(convened().at(HOUR), MIES, CUENCA, ASOC)
                .when(open())
                .thenRefused(new ChairAbsent(MREMH));
    }

    @Test
    void a_member_with_a_vote_may_substitute_the_chair_with_a_ground() {
        arrived(convened().at(HOUR), MIES, CUENCA, ASOC)
                .when(new OpenSession(SESSION, MIES, false, "Delegación de 6 de septiembre"))
                .thenAccepted(SessionOpened.class);
        arrived(convened().at(HOUR), MIES, CUENCA, ASOC)
                .when(new OpenSession(SESSION, MIES, false, null))
                .thenRefused(new NotTheChair(MIES));
    }

    @Test
    void opens_once() {
        arrived(convened().at(HOUR), MREMH, MIES, CUENCA)
                .done(open())
                .when(open())
                .thenRefused(new SessionAlreadyOpened(SESSION, START));
    }
}
