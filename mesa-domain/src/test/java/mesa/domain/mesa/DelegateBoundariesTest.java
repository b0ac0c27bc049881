package mesa.domain.mesa;

import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.constituted;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorCommand.GrantAccreditation;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.SubmitAccreditation;
import mesa.api.actor.ActorId;
import mesa.api.actor.Requirement;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.mesa.RosterCommand.DismissDelegate;
import mesa.api.mesa.RosterCommand.EndMembership;
import mesa.api.mesa.RosterCommand.InviteMember;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterRejection.NotAMember;
import mesa.api.mesa.RosterRejection.VoteNotPossible;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who stands for whom, from when and until when: INV-A3 and A4 at their boundaries. */
class DelegateBoundariesTest {
    private static final PersonId SOMEBODY = new PersonId(id("somebody"));

    private static DesignateDelegate designate(
            ActorId actor, PersonId person, Delegate.Capacity capacity, @Nullable SessionId only) {
        return new DesignateDelegate(
                MESA, actor, new Delegate(person, capacity, "Cargo"), "OF-2", null, only);
    }

    private static DesignateDelegate alternate(ActorId actor, PersonId person) {
        return designate(actor, person, Delegate.Capacity.ALTERNATE, null);
    }

    private static List<PersonId> people(Story story, Instant at) {
        return story.facts(MESA, MesaFacts.class).rosterAt(at).stream()
                .filter(m -> m.actor().equals(MIES))
                .flatMap(m -> m.delegates().stream())
                .map(Delegate::person)
                .toList();
    }

    @Test
    void a_delegate_stands_from_its_designation_on() {
        Story story = constituted();
        Instant before = story.now();
        story.later(60).done(alternate(MIES, SOMEBODY));
        assertThat(people(story, before)).containsExactly(principal(MIES));
        assertThat(people(story, story.now())).containsExactly(principal(MIES), SOMEBODY);
    }

    @Test
    void who_is_dismissed_leaves_the_others_and_may_return() {
        Story story = constituted().done(alternate(MIES, SOMEBODY));
        DismissDelegate dismiss = new DismissDelegate(MESA, MIES, SOMEBODY, "Cese");
        story.later(60).done(dismiss);
        Instant between = story.now();
        assertThat(people(story, between)).containsExactly(principal(MIES));
        story.later(60).done(alternate(MIES, SOMEBODY));
        story.later(60).done(dismiss);
        assertThat(people(story, between)).containsExactly(principal(MIES));
        assertThat(people(story, story.now())).containsExactly(principal(MIES));
    }

    @Test
    void who_stands_for_a_member_no_more_or_for_one_session_may_stand_for_another() {
        Story story = constituted();
        story.later(60).done(new DismissDelegate(MESA, MIES, principal(MIES), "Cese"));
        story.when(alternate(CUENCA, principal(MIES))).thenAccepted(DelegateDesignated.class);
        story.done(designate(MIES, SOMEBODY, Delegate.Capacity.PROXY, SESSION));
        story.when(alternate(CUENCA, SOMEBODY)).thenAccepted(DelegateDesignated.class);
    }

    @Test
    void a_member_that_left_designates_nobody() {
        Story story = constituted().later(60).done(new EndMembership(MESA, MIES, "x"));
        story.when(alternate(MIES, SOMEBODY)).thenRefused(new NotAMember(MIES));
    }

    @Test
    void a_guest_has_no_vote_and_no_norm_gives_one_to_a_collective() {
        Story story = constituted();
        ActorId guest = actor("GUEST");
        accredited(story, guest, "GUEST", Sector.ACADEMIA);
        assertThat(
                        story.when(new InviteMember(MESA, guest, MemberRole.GUEST, null))
                                .thenAccepted(MemberInvited.class)
                                .vote())
                .isFalse();
        ActorId collective = actor("collective");
        story.done(
                new RegisterActor(
                        collective,
                        "Colectivo",
                        null,
                        Sector.MIGRANT_ASSOCIATION,
                        null,
                        null,
                        null),
                new SubmitAccreditation(
                        collective,
                        List.of(
                                new Requirement(
                                        Requirement.Kind.LETTER_OF_THREE_MEMBERS,
                                        "C-1",
                                        LocalDate.of(2019, 1, 2),
                                        null))),
                new GrantAccreditation(collective, "R-1", null));
        story.when(new InviteMember(MESA, collective, MemberRole.FULL_MEMBER, "Art. 9"))
                .thenRefused(new VoteNotPossible(collective, MemberRole.FULL_MEMBER));
    }
}
