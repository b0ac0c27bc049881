package mesa.domain.session;

import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.person.PersonId;
import mesa.api.session.AttendanceCommand.CheckQuorum;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.AttendanceCommand.RegisterSubstitution;
import mesa.api.session.AttendanceEvent.AttendeeArrived;
import mesa.api.session.AttendanceEvent.AttendeeDeparted;
import mesa.api.session.AttendanceEvent.DelegateSubstituted;
import mesa.api.session.AttendanceEvent.QuorumChecked;
import mesa.api.session.AttendanceRejection.AlreadyPresent;
import mesa.api.session.AttendanceRejection.AttendeeUnknown;
import mesa.api.session.AttendanceRejection.IdentityUnchecked;
import mesa.api.session.AttendanceRejection.NotPresent;
import mesa.api.session.AttendanceRejection.PersonAlreadySeated;
import mesa.api.session.AttendanceRejection.PersonNotDesignated;
import mesa.api.session.Quorum;
import mesa.api.session.SessionFacts;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final PersonId ALTERNATE = new PersonId(id("alternate"));

    private static RegisterArrival arrival(ActorId actor) {
        return new RegisterArrival(SESSION, actor, principal(actor), false, null);
    }

    @Test
    void one_actor_counts_once() {
        opened().later(1).when(arrival(MIES)).thenRefused(new AlreadyPresent(MIES, START));
    }

    @Test
    void one_person_takes_one_seat() {
        opened().later(1)
                .when(new RegisterArrival(SESSION, OIM, principal(MIES), false, null))
                .thenRefused(new PersonAlreadySeated(principal(MIES), MIES));
    }

    @Test
    void a_seat_with_a_vote_is_taken_by_somebody_designated() {
        opened().later(1)
                .when(new RegisterArrival(SESSION, ASOC, ALTERNATE, false, null))
                .thenRefused(new PersonNotDesignated(ASOC));
    }

    @Test
    void remote_attendance_needs_a_check_of_identity() {
        opened().later(1)
                .when(new RegisterArrival(SESSION, ASOC, principal(ASOC), true, " "))
                .thenRefused(new IdentityUnchecked(ASOC));
        opened().later(1)
                .when(new RegisterArrival(SESSION, ASOC, principal(ASOC), true, "Cédula"))
                .thenAccepted(AttendeeArrived.class);
    }

    @Test
    void a_guest_is_a_registered_actor_without_a_vote() {
        ActorId nobody = actor("nobody");
        opened().later(1)
                .when(new RegisterArrival(SESSION, nobody, null, false, null))
                .thenRefused(new AttendeeUnknown(nobody));
        assertThat(
                        opened().later(1)
                                .when(new RegisterArrival(SESSION, OIM, null, false, null))
                                .thenAccepted(AttendeeArrived.class)
                                .vote())
                .isFalse();
    }

    @Test
    void who_leaves_takes_the_quorum_along_and_who_returns_brings_it_back() {
        Story story = opened().later(10);
        story.when(new RegisterDeparture(SESSION, MIES))
                .thenAccepted(
                        new AttendeeDeparted(SESSION, MIES, story.now()),
                        new QuorumChecked(SESSION, new Quorum(story.now(), 4, 2, 3, true)));
        story.when(new RegisterDeparture(SESSION, MIES)).thenRefused(new NotPresent(MIES));
        story.later(10).done(arrival(ASOC));
        SessionFacts facts = story.facts(SESSION, SessionFacts.class);
        assertThat(facts.quorumSeries()).extracting(Quorum::present).containsExactly(3, 2, 3);
        assertThat(facts.quorumAt(START).reached()).isTrue();
        assertThat(facts.quorumAt(START.plusSeconds(900)).reached()).isFalse();
        story.when(new CheckQuorum(SESSION)).thenAccepted(QuorumChecked.class);
    }

    @Test
    void an_alternate_takes_over_the_seat_and_the_vote_stays_one() {
        Story story =
                opened().later(1)
                        .done(
                                new DesignateDelegate(
                                        MESA,
                                        MIES,
                                        new Delegate(
                                                ALTERNATE, Delegate.Capacity.ALTERNATE, "Cargo"),
                                        "OF",
                                        null,
                                        null));
        story.when(new RegisterSubstitution(SESSION, MIES, ALTERNATE))
                .thenAccepted(DelegateSubstituted.class);
        assertThat(story.facts(SESSION, SessionFacts.class).quorumAt(story.now()).present())
                .isEqualTo(3);
        story.when(new RegisterSubstitution(SESSION, CUENCA, new PersonId(id("who"))))
                .thenRefused(new PersonNotDesignated(CUENCA));
        story.when(new RegisterSubstitution(SESSION, ASOC, ALTERNATE))
                .thenRefused(new NotPresent(ASOC));
    }

    @Test
    void a_suspended_actor_has_no_vote_that_day() {
        Story story = convened().at(CONVENED_ON).done(new SuspendActor(ASOC, "x")).at(HOUR);
        arrived(story, MREMH, MIES).done(open());
        Quorum quorum = story.facts(SESSION, SessionFacts.class).quorumAt(story.now());
        assertThat(List.of(quorum.entitled(), quorum.required(), quorum.present()))
                .containsExactly(3, 2, 2);
    }
}
