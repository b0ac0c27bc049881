package mesa.domain.mesa;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.constitute;
import static mesa.domain.Setting.constituted;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.instrument;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.commitment.Outcome;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationRejection.CauseMissing;
import mesa.api.mesa.ConvocationRejection.LastDayBeforeFirst;
import mesa.api.mesa.ConvocationRejection.SessionInThePast;
import mesa.api.mesa.ConvocationRejection.ThemeOrAgendaMissing;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.Member;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaCommand.CloseMesa;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
import mesa.api.mesa.MesaCommand.InstallMesa;
import mesa.api.mesa.MesaCommand.MergeMesas;
import mesa.api.mesa.MesaCommand.NoteInactivity;
import mesa.api.mesa.MesaCommand.ProposeMesa;
import mesa.api.mesa.MesaCommand.ReopenMesa;
import mesa.api.mesa.MesaCommand.SuspendMesa;
import mesa.api.mesa.MesaEvent.MesaChairChanged;
import mesa.api.mesa.MesaEvent.MesaClosed;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaEvent.MesaInactivityNoted;
import mesa.api.mesa.MesaEvent.MesaInstalled;
import mesa.api.mesa.MesaEvent.MesaProposed;
import mesa.api.mesa.MesaEvent.MesaReopened;
import mesa.api.mesa.MesaEvent.MesaRulesAmended;
import mesa.api.mesa.MesaEvent.MesaSuspended;
import mesa.api.mesa.MesaEvent.MesasMerged;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRejection.ChairOrSecretariatMissing;
import mesa.api.mesa.MesaRejection.InstrumentAfterAct;
import mesa.api.mesa.MesaRejection.MergeTargetUnfit;
import mesa.api.mesa.MesaRejection.NoInstallationSession;
import mesa.api.mesa.MesaRejection.NotInactive;
import mesa.api.mesa.MesaRejection.OpenCommitments;
import mesa.api.mesa.MesaRejection.RulesActBackwards;
import mesa.api.mesa.MesaRejection.TermMissing;
import mesa.api.mesa.MesaRejection.TerritoriesMissing;
import mesa.api.mesa.MesaRejection.WrongMesaStatus;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.RosterCommand.AcceptInvitation;
import mesa.api.mesa.RosterCommand.ChangeMemberRole;
import mesa.api.mesa.RosterCommand.DeclineInvitation;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.mesa.RosterCommand.DismissDelegate;
import mesa.api.mesa.RosterCommand.EndMembership;
import mesa.api.mesa.RosterCommand.InviteMember;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterRejection.ActorNotAccredited;
import mesa.api.mesa.RosterRejection.AlreadyMember;
import mesa.api.mesa.RosterRejection.DelegateUnknown;
import mesa.api.mesa.RosterRejection.NotAMember;
import mesa.api.mesa.RosterRejection.ProxyWithoutSession;
import mesa.api.mesa.RosterRejection.RoleByAppointment;
import mesa.api.mesa.Term;
import mesa.api.person.PersonId;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Sister;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules INV-M, A3, A4 and C at their boundaries. */
class MesaBoundariesTest {
    private static final MesaId OTHER = new MesaId(id("other"));
    private static final SessionId NEXT = new SessionId(id("next"));
    private static final ActorId NEW = actor("NEW");
    private static final PersonId SOMEBODY = new PersonId(id("somebody"));
    private static final LocalDate TODAY = LocalDate.of(2019, 1, 7);
    private static final List<MesaStatus> NOT_OVER =
            List.of(
                    MesaStatus.CONSTITUTED,
                    MesaStatus.INSTALLED,
                    MesaStatus.ACTIVE,
                    MesaStatus.SUSPENDED);

    private static ConstituteMesa zonal(@Nullable Term term, MesaKind kind, LocalDate signed) {
        return new ConstituteMesa(
                OTHER,
                kind,
                "Otra",
                "OT",
                List.of("04"),
                new EnablingInstrument("Resolución", "12", signed, "MREMH", null),
                term);
    }

    private static Story closed() {
        return constituted().done(new CloseMesa(MESA, "Fin", List.of()));
    }

    private static MesaFacts facts(Story story) {
        return story.facts(MESA, MesaFacts.class);
    }

    private static DesignateDelegate designate(
            ActorId actor,
            PersonId person,
            Delegate.Capacity capacity,
            @Nullable LocalDate until,
            @Nullable SessionId only) {
        return new DesignateDelegate(
                MESA, actor, new Delegate(person, capacity, "Cargo"), "OF-2", until, only);
    }

    private static Member member(Story story, ActorId actor, Instant at) {
        return facts(story).rosterAt(at).stream()
                .filter(m -> m.actor().equals(actor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_instrument_of_the_same_day_constitutes() {
        new Story()
                .at("2019-01-07T10:00-05:00")
                .when(zonal(null, MesaKind.ZONAL, TODAY))
                .thenAccepted(MesaConstituted.class);
        new Story()
                .at("2019-01-07T10:00-05:00")
                .when(zonal(null, MesaKind.ZONAL, TODAY.plusDays(1)))
                .thenRefused(new InstrumentAfterAct(TODAY.plusDays(1), TODAY));
    }

    @Test
    void a_territorial_mesa_is_proposed_with_its_territories() {
        new Story()
                .when(new ProposeMesa(OTHER, MesaKind.ZONAL, "Z", "OT", List.of(), "x"))
                .thenRefused(new TerritoriesMissing(MesaKind.ZONAL));
        new Story()
                .when(new ProposeMesa(OTHER, MesaKind.ZONAL, "Z", "OT", List.of("04"), "x"))
                .thenAccepted(MesaProposed.class);
    }

    @Test
    void a_national_mesa_and_a_zonal_one_stand_beside_each_other_and_only_the_former_is_one() {
        Story story = constituted();
        story.when(zonal(null, MesaKind.ZONAL, TODAY)).thenAccepted(MesaConstituted.class);
        Story zonalFirst = new Story().at("2019-01-07T10:00-05:00");
        zonalFirst
                .done(zonal(null, MesaKind.ZONAL, TODAY))
                .when(constitute())
                .thenAccepted(MesaConstituted.class);
    }

    @Test
    void an_ad_hoc_mesa_is_constituted_and_reopened_with_a_term() {
        Term term = new Term(TODAY, TODAY.plusDays(90));
        Story story = new Story().at("2019-01-07T10:00-05:00");
        story.done(zonal(term, MesaKind.THEMATIC_AD_HOC, TODAY))
                .done(new CloseMesa(OTHER, "Fin", List.of()));
        story.when(new ReopenMesa(OTHER, instrument(), null))
                .thenRefused(new TermMissing(MesaKind.THEMATIC_AD_HOC));
        story.when(new ReopenMesa(OTHER, instrument(), term)).thenAccepted(MesaReopened.class);
    }

    @Test
    void the_national_mesa_is_reopened_where_there_is_no_other() {
        constituted()
                .when(new ReopenMesa(MESA, instrument(), null))
                .thenRefused(
                        new WrongMesaStatus(
                                MESA, MesaStatus.CONSTITUTED, List.of(MesaStatus.CLOSED)));
        closed().when(new ReopenMesa(MESA, instrument(), null)).thenAccepted(MesaReopened.class);
    }

    @Test
    void is_installed_once_by_a_chair_and_a_secretariat() {
        installed()
                .when(new InstallMesa(MESA, FIFTH))
                .thenRefused(
                        new WrongMesaStatus(
                                MESA, MesaStatus.INSTALLED, List.of(MesaStatus.CONSTITUTED)));
        Story story = new Story().at("2019-01-07T10:00-05:00");
        accredited(story, MREMH, "MREMH", Sector.CENTRAL_GOVERNMENT).done(constitute());
        var missing = new ChairOrSecretariatMissing(MESA);
        story.done(new ChangeChair(MESA, MREMH, "Viceministerio"))
                .when(new InstallMesa(MESA, FIFTH))
                .thenRefused(missing);
        Story assisted = new Story().at("2019-01-07T10:00-05:00");
        accredited(assisted, MREMH, "MREMH", Sector.CENTRAL_GOVERNMENT).done(constitute());
        assisted.done(new AssignSecretariat(MESA, MREMH, "Dirección"))
                .when(new InstallMesa(MESA, FIFTH))
                .thenRefused(missing);
    }

    @Test
    void the_session_of_another_mesa_installs_nothing() {
        Sister.beside(constituted())
                .when(new InstallMesa(MESA, Sister.ELSEWHERE))
                .thenRefused(new NoInstallationSession(Sister.ELSEWHERE));
    }

    @Test
    void is_installed_in_a_live_session_of_installation_with_quorum() {
        Story story = constituted().at(CONVENED_ON).done(convene(SessionKind.INSTALLATION, null));
        arrived(story.at(HOUR), MREMH, MIES, CUENCA)
                .when(new InstallMesa(MESA, SESSION))
                .thenRefused(new NoInstallationSession(SESSION));
        story.done(open());
        Story left =
                arrived(
                                constituted()
                                        .at(CONVENED_ON)
                                        .done(convene(SessionKind.INSTALLATION, null))
                                        .at(HOUR),
                                MREMH,
                                MIES,
                                CUENCA)
                        .done(open())
                        .later(1)
                        .done(new RegisterDeparture(SESSION, MIES));
        left.when(new InstallMesa(MESA, SESSION)).thenRefused(new NoInstallationSession(SESSION));
        story.when(new InstallMesa(MESA, SESSION)).thenAccepted(MesaInstalled.class);
    }

    @Test
    void merges_into_another_that_sits_by_an_instrument_of_the_past() {
        Story story = Sister.beside(installed());
        EnablingInstrument today = new EnablingInstrument("Resolución", "12", TODAY, "MREMH", null);
        story.when(new MergeMesas(MESA, MESA, today)).thenRefused(new MergeTargetUnfit(MESA));
        story.when(new MergeMesas(MESA, Sister.SISTER, today))
                .thenRefused(new MergeTargetUnfit(Sister.SISTER));
        story.when(
                        new MergeMesas(
                                MESA,
                                Sister.SISTER,
                                new EnablingInstrument(
                                        "Resolución", "12", TODAY.plusDays(1), "MREMH", null)))
                .thenRefused(new InstrumentAfterAct(TODAY.plusDays(1), TODAY));
        story.when(new MergeMesas(Sister.SISTER, MESA, today))
                .thenRefused(
                        new WrongMesaStatus(
                                Sister.SISTER,
                                MesaStatus.CONSTITUTED,
                                List.of(
                                        MesaStatus.INSTALLED,
                                        MesaStatus.ACTIVE,
                                        MesaStatus.SUSPENDED)));
        story.done(
                new AmendMesaRules(Sister.SISTER, MesaRules.usual(), TODAY, "Reglamento"),
                new ChangeChair(Sister.SISTER, MREMH, "Viceministerio"),
                new AssignSecretariat(Sister.SISTER, SECRE, "Dirección"),
                new InstallMesa(Sister.SISTER, Sister.ELSEWHERE));
        story.when(new MergeMesas(Sister.SISTER, MESA, today)).thenAccepted(MesasMerged.class);
    }

    @Test
    void closes_with_every_open_commitment_under_a_body_and_only_once() {
        started()
                .as(chair())
                .when(new CloseMesa(MESA, "Fin", List.of()))
                .thenRefused(new OpenCommitments(MESA, 1, List.of(COMMITMENT)));
        found(Outcome.FULFILLED)
                .as(chair())
                .when(new CloseMesa(MESA, "Fin", List.of()))
                .thenAccepted(MesaClosed.class);
        closed().when(new CloseMesa(MESA, "Fin", List.of()))
                .thenRefused(new WrongMesaStatus(MESA, MesaStatus.CLOSED, NOT_OVER));
    }

    @Test
    void what_is_closed_is_neither_ruled_nor_led_nor_joined() {
        var over = new WrongMesaStatus(MESA, MesaStatus.CLOSED, NOT_OVER);
        Story story = closed();
        story.when(new AmendMesaRules(MESA, MesaRules.usual(), TODAY, "x")).thenRefused(over);
        story.when(new CreateTechnicalTable(MESA, "Datos", "x", MIES)).thenRefused(over);
        story.when(new ChangeChair(MESA, MIES, "x")).thenRefused(over);
        story.when(new EndMembership(MESA, MIES, "x")).thenRefused(over);
    }

    @Test
    void rules_are_not_put_before_those_already_decided_for_later() {
        LocalDate later = TODAY.plusDays(30);
        Story story =
                constituted().done(new AmendMesaRules(MESA, MesaRules.usual(), later, "Reforma"));
        story.when(new AmendMesaRules(MESA, MesaRules.usual(), later.minusDays(1), "x"))
                .thenRefused(new RulesActBackwards(later.minusDays(1), later));
        story.when(new AmendMesaRules(MESA, MesaRules.usual(), later, "x"))
                .thenAccepted(MesaRulesAmended.class);
    }

    @Test
    void who_lost_its_accreditation_is_neither_appointed_nor_invited() {
        Story story = constituted();
        accredited(story, NEW, "NEW", Sector.ACADEMIA).done(new SuspendActor(NEW, "x"));
        var not = new ActorNotAccredited(NEW, TODAY);
        story.when(new ChangeChair(MESA, NEW, "x")).thenRefused(not);
        story.when(new AssignSecretariat(MESA, NEW, "x")).thenRefused(not);
        story.when(new InviteMember(MESA, NEW, MemberRole.FULL_MEMBER, null)).thenRefused(not);
    }

    @Test
    void the_secretariat_is_not_invited_and_no_role_is_changed_of_a_stranger() {
        Story story = constituted();
        accredited(story, NEW, "NEW", Sector.ACADEMIA);
        story.when(new InviteMember(MESA, NEW, MemberRole.SECRETARIAT, null))
                .thenRefused(new RoleByAppointment(MemberRole.SECRETARIAT));
        story.when(new ChangeMemberRole(MESA, NEW, MemberRole.GUEST, null, "x"))
                .thenRefused(new NotAMember(NEW));
        story.when(new InviteMember(MESA, MIES, MemberRole.GUEST, null))
                .thenRefused(new AlreadyMember(MIES));
    }

    @Test
    void who_declined_or_left_may_be_invited_again() {
        Story story = constituted();
        accredited(story, NEW, "NEW", Sector.ACADEMIA);
        InviteMember invite = new InviteMember(MESA, NEW, MemberRole.FULL_MEMBER, null);
        story.done(invite);
        story.when(new DeclineInvitation(MESA, NEW, "x")).thenAccepted(MembershipDeclined.class);
        story.when(invite).thenAccepted(MemberInvited.class);
        story.done(new AcceptInvitation(MESA, NEW));
        assertThat(member(story, NEW, story.now()).vote()).isTrue();
        story.later(1).done(new EndMembership(MESA, NEW, "x"));
        story.later(1).when(invite).thenAccepted(MemberInvited.class);
    }

    @Test
    void a_vote_by_norm_is_given_to_a_full_member_of_any_sector() {
        Story story = constituted();
        accredited(story, NEW, "NEW", Sector.ACADEMIA);
        assertThat(
                        story.when(new InviteMember(MESA, NEW, MemberRole.FULL_MEMBER, "Art. 9"))
                                .thenAccepted(MemberInvited.class)
                                .vote())
                .isTrue();
    }

    @Test
    void a_proxy_is_for_one_session_and_nobody_else_is() {
        Story story = constituted();
        story.when(designate(MIES, SOMEBODY, Delegate.Capacity.PROXY, null, null))
                .thenRefused(new ProxyWithoutSession(MIES));
        story.when(designate(MIES, SOMEBODY, Delegate.Capacity.ALTERNATE, null, SESSION))
                .thenRefused(new ProxyWithoutSession(MIES));
        story.when(designate(MIES, SOMEBODY, Delegate.Capacity.PROXY, null, SESSION))
                .thenAccepted(DelegateDesignated.class);
        story.when(designate(NEW, SOMEBODY, Delegate.Capacity.ALTERNATE, null, null))
                .thenRefused(new NotAMember(NEW));
    }

    @Test
    void a_delegate_stands_to_its_last_day_and_leaves_its_place_to_another() {
        Story story = constituted();
        LocalDate until = TODAY.plusDays(10);
        story.done(designate(MIES, SOMEBODY, Delegate.Capacity.ALTERNATE, until, null));
        assertThat(member(story, MIES, Instant.parse("2019-01-17T23:00:00Z")).delegates())
                .hasSize(2);
        assertThat(member(story, MIES, Instant.parse("2019-01-18T05:00:00Z")).delegates())
                .hasSize(1);
        story.later(1).done(new DismissDelegate(MESA, MIES, principal(MIES), "Cese"));
        story.later(1)
                .when(
                        designate(
                                MIES,
                                new PersonId(id("third")),
                                Delegate.Capacity.PRINCIPAL,
                                null,
                                null))
                .thenAccepted(DelegateDesignated.class);
        story.when(new DismissDelegate(MESA, MIES, principal(MIES), "Cese"))
                .thenRefused(new DelegateUnknown(MIES, principal(MIES)));
    }

    @Test
    void the_chair_that_changes_leaves_its_seat_to_the_next() {
        Story story = constituted();
        MesaChairChanged event =
                story.later(1)
                        .when(new ChangeChair(MESA, MIES, "Viceministerio"))
                        .thenAccepted(MesaChairChanged.class);
        assertThat(event.former()).isEqualTo(MREMH);
        assertThat(facts(story).chairAt(story.now())).hasValue(MIES);
        assertThat(member(story, MIES, story.now()).role()).isEqualTo(MemberRole.CHAIR);
        assertThat(facts(story).rosterAt(story.now()))
                .extracting(Member::actor)
                .doesNotContain(MREMH);
    }

    @Test
    void inactivity_is_noted_the_day_after_its_days_while_it_sits() {
        LocalDate since = TODAY;
        NoteInactivity note = new NoteInactivity(MESA, since);
        Story story = installed().as(Caller.SYSTEM);
        story.at("2019-07-06T23:59-05:00").when(note).thenRefused(new NotInactive(MESA, since));
        story.at("2019-07-07T00:00-05:00").when(note).thenAccepted(MesaInactivityNoted.class);
        installed()
                .done(new SuspendMesa(MESA, "x"))
                .at("2019-07-07T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(note)
                .thenRefused(new NotInactive(MESA, since));
    }

    @Test
    void a_sitting_or_a_document_of_one_since_then_is_no_silence() {
        Story sat = opened().react();
        sat.at("2022-09-07T09:00-05:00").as(Caller.SYSTEM);
        LocalDate before = LocalDate.of(2021, 9, 6);
        sat.when(new NoteInactivity(MESA, before)).thenRefused(new NotInactive(MESA, before));
        LocalDate day = LocalDate.of(2018, 11, 29);
        installed()
                .at("2019-12-07T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new NoteInactivity(MESA, day))
                .thenRefused(new NotInactive(MESA, day));
        installed()
                .at("2019-12-07T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new NoteInactivity(MESA, day.plusDays(1)))
                .thenAccepted(MesaInactivityNoted.class);
    }

    @Test
    void an_extraordinary_session_has_a_cause_in_words() {
        for (String cause : new String[] {null, " "}) {
            installed()
                    .at(CONVENED_ON)
                    .when(convene(SessionKind.EXTRAORDINARY, cause))
                    .thenRefused(new CauseMissing(SessionKind.EXTRAORDINARY));
        }
    }

    @Test
    void a_convened_session_makes_an_installed_mesa_active() {
        Story story = installed().at(CONVENED_ON);
        story.done(convene(SessionKind.ORDINARY, null))
                .when(new SuspendMesa(MESA, "x"))
                .thenAccepted(MesaSuspended.class);
        story.when(new InstallMesa(MESA, FIFTH)).thenRefused(WrongMesaStatus.class);
        assertThat(facts(story).activeAt(story.now())).isFalse();
    }

    private static ConveneMesa again(@Nullable LocalDate lastDay, String theme, Instant startsAt) {
        return new ConveneMesa(
                MESA,
                NEXT,
                SessionKind.ORDINARY,
                startsAt,
                lastDay,
                CUENCA_CITY,
                theme,
                List.of(item("Campaña", AgendaItem.Kind.INFORMATIVE, MREMH)),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    @Test
    void a_session_ends_on_its_first_day_at_the_earliest_and_lies_ahead() {
        Story story = installed().at(CONVENED_ON);
        LocalDate first = LocalDate.of(2021, 9, 7);
        story.when(again(first.minusDays(1), "Tema", START))
                .thenRefused(new LastDayBeforeFirst(first, first.minusDays(1)));
        story.when(again(null, " ", START)).thenRefused(new ThemeOrAgendaMissing(NEXT));
        story.when(again(null, "Tema", story.now()))
                .thenRefused(new SessionInThePast(story.now(), story.now()));
        story.when(again(first, "Tema", START)).thenAccepted(MesaConvened.class);
    }
}
