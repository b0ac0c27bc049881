package mesa.domain.mesa;

import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
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
import mesa.api.mesa.Member;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.RosterCommand.AcceptInvitation;
import mesa.api.mesa.RosterCommand.ChangeMemberRole;
import mesa.api.mesa.RosterCommand.DeclineInvitation;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.mesa.RosterCommand.DismissDelegate;
import mesa.api.mesa.RosterCommand.EndMembership;
import mesa.api.mesa.RosterCommand.InviteMember;
import mesa.api.mesa.RosterCommand.ReplaceDelegate;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterRejection.ActorNotAccredited;
import mesa.api.mesa.RosterRejection.AlreadyMember;
import mesa.api.mesa.RosterRejection.DelegateTaken;
import mesa.api.mesa.RosterRejection.DelegateUnknown;
import mesa.api.mesa.RosterRejection.NotAMember;
import mesa.api.mesa.RosterRejection.NotInvited;
import mesa.api.mesa.RosterRejection.PrincipalExists;
import mesa.api.mesa.RosterRejection.ProxyWithoutSession;
import mesa.api.mesa.RosterRejection.RoleByAppointment;
import mesa.api.mesa.RosterRejection.VoteNotPossible;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final ActorId NEW = actor("NEW");
    private static final PersonId SOMEBODY = new PersonId(id("somebody"));
    private final Story story = constituted().later(60);

    private static DesignateDelegate designate(
            ActorId actor, PersonId person, Delegate.Capacity capacity, @Nullable SessionId only) {
        return new DesignateDelegate(
                MESA, actor, new Delegate(person, capacity, "Cargo"), "OF-2", null, only);
    }

    private Member member(ActorId actor, Instant at) {
        return story.facts(MESA, MesaFacts.class).rosterAt(at).stream()
                .filter(m -> m.actor().equals(actor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_international_organisation_has_voice_without_a_vote_unless_a_norm_gives_it_one() {
        assertThat(member(OIM, story.now()).vote()).isFalse();
        story.done(new ChangeMemberRole(MESA, OIM, MemberRole.FULL_MEMBER, "Art. 9", "x"));
        assertThat(member(OIM, story.now()).vote()).isTrue();
    }

    @Test
    void only_accredited_actors_are_invited_and_once() {
        story.when(new InviteMember(MESA, NEW, MemberRole.GUEST, null))
                .thenRefused(new ActorNotAccredited(NEW, LocalDate.of(2019, 1, 7)));
        accredited(story, NEW, "NEW", Sector.ACADEMIA)
                .when(new InviteMember(MESA, NEW, MemberRole.GUEST, null))
                .thenAccepted(MemberInvited.class);
        story.when(new InviteMember(MESA, NEW, MemberRole.GUEST, null))
                .thenRefused(new AlreadyMember(NEW));
    }

    @Test
    void chair_and_secretariat_are_not_invited() {
        accredited(story, NEW, "NEW", Sector.ACADEMIA)
                .when(new InviteMember(MESA, NEW, MemberRole.CHAIR, null))
                .thenRefused(new RoleByAppointment(MemberRole.CHAIR));
    }

    @Test
    void a_role_without_a_vote_and_a_collective_are_given_none() {
        accredited(story, NEW, "NEW", Sector.ACADEMIA)
                .when(new InviteMember(MESA, NEW, MemberRole.OBSERVER, "Art. 9"))
                .thenRefused(new VoteNotPossible(NEW, MemberRole.OBSERVER));
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
        assertThat(
                        story.when(new InviteMember(MESA, collective, MemberRole.FULL_MEMBER, null))
                                .thenAccepted(MemberInvited.class)
                                .vote())
                .isFalse();
    }

    @Test
    void only_who_was_invited_accepts_or_declines() {
        story.when(new AcceptInvitation(MESA, MIES)).thenRefused(new NotInvited(MIES));
        story.when(new DeclineInvitation(MESA, NEW, "x")).thenRefused(new NotInvited(NEW));
    }

    @Test
    void a_chair_that_left_has_a_seat_again_when_it_lends_the_secretariat() {
        story.later(1).done(new EndMembership(MESA, MREMH, "x"));
        story.later(1).done(new AssignSecretariat(MESA, MREMH, "Dirección"));
        assertThat(member(MREMH, story.now()).role()).isEqualTo(MemberRole.SECRETARIAT);
    }

    @Test
    void the_roster_is_that_of_its_moment() {
        Instant before = story.now();
        story.later(60).done(new EndMembership(MESA, MIES, "x"));
        assertThat(member(MIES, before).vote()).isTrue();
        assertThat(story.facts(MESA, MesaFacts.class).rosterAt(story.now()))
                .extracting(Member::actor)
                .doesNotContain(MIES);
        story.when(new EndMembership(MESA, MIES, "x")).thenRefused(new NotAMember(MIES));
    }

    @Test
    void an_actor_has_one_principal_delegate() {
        story.when(designate(MIES, SOMEBODY, Delegate.Capacity.PRINCIPAL, null))
                .thenRefused(new PrincipalExists(MIES, principal(MIES)));
        story.done(designate(MIES, SOMEBODY, Delegate.Capacity.ALTERNATE, null));
        assertThat(member(MIES, story.now()).delegates()).hasSize(2);
    }

    @Test
    void nobody_stands_for_two_members() {
        story.when(designate(CUENCA, principal(MIES), Delegate.Capacity.ALTERNATE, null))
                .thenRefused(new DelegateTaken(principal(MIES), MIES));
        story.when(new ReplaceDelegate(MESA, CUENCA, principal(CUENCA), principal(ASOC), "x", "y"))
                .thenRefused(new DelegateTaken(principal(ASOC), ASOC));
    }

    @Test
    void a_delegate_can_be_replaced_or_dismissed_if_known() {
        story.when(new ReplaceDelegate(MESA, MIES, SOMEBODY, SOMEBODY, "x", "y"))
                .thenRefused(new DelegateUnknown(MIES, SOMEBODY));
        story.when(new DismissDelegate(MESA, MIES, SOMEBODY, "x"))
                .thenRefused(new DelegateUnknown(MIES, SOMEBODY));
        Instant before = story.now();
        story.later(60)
                .done(new ReplaceDelegate(MESA, MIES, principal(MIES), SOMEBODY, "Cargo", "OF"));
        assertThat(member(MIES, before).delegates().getFirst().person()).isEqualTo(principal(MIES));
        assertThat(member(MIES, story.now()).delegates())
                .containsExactly(new Delegate(SOMEBODY, Delegate.Capacity.PRINCIPAL, "Cargo"));
    }

    @Test
    void a_proxy_is_for_one_session() {
        story.when(designate(MIES, SOMEBODY, Delegate.Capacity.PROXY, null))
                .thenRefused(new ProxyWithoutSession(MIES));
        story.done(designate(MIES, SOMEBODY, Delegate.Capacity.PROXY, SESSION));
        MesaFacts facts = story.facts(MESA, MesaFacts.class);
        assertThat(member(MIES, story.now()).delegates()).hasSize(1);
        assertThat(facts.rosterFor(SESSION, story.now()))
                .filteredOn(m -> m.actor().equals(MIES))
                .allSatisfy(m -> assertThat(m.delegates()).hasSize(2));
    }
}
