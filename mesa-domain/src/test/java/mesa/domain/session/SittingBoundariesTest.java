package mesa.domain.session;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.actor.Sector;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationCommand.CancelConvocation;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.person.PersonId;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.ModifyAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaCommand.WithdrawItem;
import mesa.api.session.AgendaEvent.AgendaModified;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaEvent.ItemOpened;
import mesa.api.session.AgendaEvent.ItemWithdrawn;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaRejection.ItemNotApproved;
import mesa.api.session.AgendaRejection.ItemUnknown;
import mesa.api.session.AgendaRejection.NoAgenda;
import mesa.api.session.AgendaRejection.WrongItemState;
import mesa.api.session.Attendance;
import mesa.api.session.AttendanceCommand.CheckQuorum;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.AttendanceCommand.RegisterSubstitution;
import mesa.api.session.AttendanceEvent.AttendeeArrived;
import mesa.api.session.AttendanceRejection.IdentityUnchecked;
import mesa.api.session.AttendanceRejection.PersonAlreadySeated;
import mesa.api.session.AttendanceRejection.QuorumLost;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionRejection.VoteStillOpen;
import mesa.api.session.ProposedItem;
import mesa.api.session.SectorPresence;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionCommand.PublishRelatoria;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionCommand.ResumeSession;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionEvent.RelatoriaPublished;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.api.session.SessionRejection.BeforeTheHour;
import mesa.api.session.SessionRejection.ConvocationDoesNotStand;
import mesa.api.session.SessionRejection.EditionNotPast;
import mesa.api.session.SessionRejection.EditionTaken;
import mesa.api.session.SessionRejection.NotOver;
import mesa.api.session.SessionRejection.NotTheChair;
import mesa.api.session.SessionRejection.OutOfOrder;
import mesa.api.session.SessionRejection.QuorumIsThere;
import mesa.api.session.SessionRejection.QuorumNotReached;
import mesa.api.session.SessionRejection.SessionAlreadyOpened;
import mesa.api.session.SessionRejection.SessionInRecess;
import mesa.api.session.SessionRejection.SessionNotOpen;
import mesa.api.session.SessionRejection.SessionOver;
import mesa.domain.Context;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The rules INV-S, O, Q and A4 at their boundaries. */
class SittingBoundariesTest {
    private static final PersonId ALTERNATE = new PersonId(id("alternate"));
    private static final OpenSession SECOND_CALL = new OpenSession(SESSION, MREMH, true, null);
    private static final ProposedItem CAMPAIGN =
            item("Otra campaña", AgendaItem.Kind.INFORMATIVE, CUENCA);

    private static SessionFacts facts(Story story) {
        return story.facts(SESSION, SessionFacts.class);
    }

    private static Story approved() {
        return opened().later(5).done(new ApproveAgenda(SESSION));
    }

    private static Story failed() {
        return arrived(convened().at(HOUR), MREMH, MIES).done(new DeclareNoQuorum(SESSION));
    }

    private static Story closed() {
        return opened().later(30).done(new CloseSession(SESSION));
    }

    private static RegisterArrival arrival(ActorId actor) {
        return new RegisterArrival(SESSION, actor, principal(actor), false, null);
    }

    @Test
    void opens_at_the_very_hour_and_not_a_minute_before() {
        assertThat(
                        arrived(convened().at(HOUR), MREMH, MIES, CUENCA)
                                .when(open())
                                .thenAccepted(SessionOpened.class)
                                .secondCall())
                .isFalse();
        arrived(convened().at("2021-09-07T08:59-05:00"), MREMH, MIES, CUENCA)
                .when(open())
                .thenRefused(new BeforeTheHour(START));
        convened()
                .at("2021-09-07T08:59-05:00")
                .when(new DeclareNoQuorum(SESSION))
                .thenRefused(new BeforeTheHour(START));
    }

    @Test
    void the_second_call_asks_for_a_third_and_society_and_state_and_the_first_does_not() {
        Story state = arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, MIES);
        state.when(SECOND_CALL).thenRefused(new QuorumNotReached(2, 2, List.of(CUENCA, ASOC)));
        Story mixed = arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, CUENCA);
        SessionOpened event = mixed.when(SECOND_CALL).thenAccepted(SessionOpened.class);
        assertThat(event.stateAndSociety()).isTrue();
        mixed.later(5).done(new RegisterDeparture(SESSION, CUENCA));
        arrived(mixed.later(5), MIES);
        // Two of two, and nobody but the State: the quorum of this session is lost.
        assertThat(facts(mixed).quorumAt(mixed.now()).reached()).isFalse();
    }

    @Test
    void only_society_in_second_call_is_not_enough() {
        Story story = arrived(convened().at("2021-09-07T10:00-05:00"), CUENCA, ASOC);
        story.when(new OpenSession(SESSION, CUENCA, true, "Delegación"))
                .thenRefused(new QuorumNotReached(2, 2, List.of(MREMH, MIES)));
    }

    @Test
    void fails_in_first_call_below_its_quorum_and_in_second_below_its_own() {
        arrived(convened().at("2021-09-07T09:59-05:00"), MREMH, CUENCA)
                .when(new DeclareNoQuorum(SESSION))
                .thenAccepted(SessionFailedForQuorum.class);
        arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, CUENCA)
                .when(new DeclareNoQuorum(SESSION))
                .thenRefused(new QuorumIsThere(2, 2));
    }

    @Test
    void what_is_over_or_open_neither_opens_nor_fails() {
        failed().when(open()).thenRefused(new SessionOver(SESSION));
        closed().when(open()).thenRefused(new SessionOver(SESSION));
        opened().when(new DeclareNoQuorum(SESSION))
                .thenRefused(new SessionAlreadyOpened(SESSION, START));
    }

    @Test
    void a_substitute_has_a_vote_and_a_ground_in_words() {
        Story story = arrived(convened().at(HOUR), MIES, CUENCA, ASOC);
        story.done(new RegisterArrival(SESSION, OIM, null, false, null));
        story.when(new OpenSession(SESSION, MIES, false, " ")).thenRefused(new NotTheChair(MIES));
        story.when(new OpenSession(SESSION, OIM, false, "Delegación"))
                .thenRefused(new NotTheChair(OIM));
        assertThat(
                        story.when(new OpenSession(SESSION, MIES, false, "Delegación"))
                                .thenAccepted(SessionOpened.class)
                                .chair())
                .isEqualTo(MIES);
        assertThat(facts(story).chair()).hasValue(MIES);
    }

    @Test
    void an_act_of_the_same_moment_is_in_order_and_one_before_is_not() {
        Story story = approved();
        Instant last = story.now();
        story.when(new OpenItem(SESSION, 3)).thenAccepted(ItemOpened.class);
        story.at(last.minusSeconds(1))
                .when(new NoteItem(SESSION, 3, "Revisado"))
                .thenRefused(new OutOfOrder(last.minusSeconds(1), last));
        story.when(new CloseSession(SESSION))
                .thenRefused(new OutOfOrder(last.minusSeconds(1), last));
        story.when(arrival(ASOC)).thenRefused(new OutOfOrder(last.minusSeconds(1), last));
    }

    @Test
    void is_paused_and_resumed_and_closed_from_a_pause() {
        opened().when(new ResumeSession(SESSION)).thenRefused(new SessionNotOpen(SESSION));
        convened()
                .at(HOUR)
                .when(new CloseSession(SESSION))
                .thenRefused(new SessionNotOpen(SESSION));
        closed().when(new ResumeSession(SESSION)).thenRefused(new SessionOver(SESSION));
        closed().when(new RecessSession(SESSION, "x")).thenRefused(new SessionOver(SESSION));
        Story paused = opened().later(5).done(new RecessSession(SESSION, "Almuerzo"));
        paused.when(new RecessSession(SESSION, "Almuerzo"))
                .thenRefused(new SessionInRecess(SESSION));
        assertThat(
                        paused.later(5)
                                .when(new CloseSession(SESSION))
                                .thenAccepted(SessionClosed.class))
                .isNotNull();
        Story resumed =
                opened().later(5)
                        .done(new RecessSession(SESSION, "Almuerzo"))
                        .later(5)
                        .done(new ResumeSession(SESSION));
        assertThat(facts(resumed).openAt(resumed.now())).isTrue();
        assertThat(facts(resumed).openAt(resumed.now().minusSeconds(1))).isFalse();
        assertThat(facts(resumed).openAt(START)).isTrue();
        assertThat(facts(resumed).openAt(START.minusSeconds(1))).isFalse();
        assertThat(facts(resumed).openedAt()).hasValue(START);
        assertThat(facts(resumed).closedAt()).isEmpty();
    }

    @Test
    void is_neither_paused_nor_closed_while_a_vote_is_open() {
        Story story =
                deciding()
                        .done(
                                new OpenDeliberation(SESSION, 4),
                                new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Texto"),
                                new OpenVote(SESSION, AGREEMENT, "No hubo consenso", null));
        var open = new VoteStillOpen(AGREEMENT);
        story.when(new RecessSession(SESSION, "x")).thenRefused(open);
        story.when(new CloseSession(SESSION)).thenRefused(open);
        story.when(new DeferItem(SESSION, 4, "x")).thenRefused(open);
        story.when(new NoteItem(SESSION, 4, "x")).thenRefused(open);
        story.when(new ResolveItem(SESSION, 4, "x")).thenRefused(open);
    }

    @Test
    void the_report_is_published_once_it_is_over() {
        PublishRelatoria publish = new PublishRelatoria(SESSION, "Relatoría", "Texto");
        opened().when(publish).thenRefused(new NotOver(SESSION));
        closed().when(publish).thenAccepted(RelatoriaPublished.class);
        failed().when(publish).thenAccepted(RelatoriaPublished.class);
        Story documented = installed();
        documented
                .when(new PublishRelatoria(FIFTH, "Relatoría", "Texto"))
                .thenAccepted(RelatoriaPublished.class);
        documented.when(new CloseSession(FIFTH)).thenRefused(new SessionOver(FIFTH));
    }

    @Test
    void what_was_treated_is_not_deferred_by_the_close() {
        Story story = deciding().done(new DeferItem(SESSION, 4, "Falta informe")).later(5);
        var told = story.when(new CloseSession(SESSION));
        assertThat(told.events())
                .filteredOn(ItemDeferred.class::isInstance)
                .extracting(e -> ((ItemDeferred) e).number())
                .containsExactly(5);
        assertThat(told.thenAccepted(SessionClosed.class).presence())
                .extracting(SectorPresence::sector, SectorPresence::actors)
                .containsExactly(tuple(Sector.CENTRAL_GOVERNMENT, 2), tuple(Sector.ACADEMIA, 1));
    }

    @Test
    void an_item_is_deferred_pending_or_in_treatment_and_once() {
        Story story = approved();
        story.when(new DeferItem(SESSION, 5, "Falta informe")).thenAccepted(ItemDeferred.class);
        story.when(new DeferItem(SESSION, 5, "Falta informe"))
                .thenRefused(
                        new WrongItemState(5, AgendaItem.State.DEFERRED, AgendaItem.State.PENDING));
        story.when(new DeferItem(SESSION, 9, "x")).thenRefused(new ItemUnknown(9));
        story.when(new NoteItem(SESSION, 4, "x"))
                .thenRefused(
                        new WrongItemState(
                                4, AgendaItem.State.PENDING, AgendaItem.State.IN_TREATMENT));
        story.when(new ResolveItem(SESSION, 4, "x"))
                .thenRefused(
                        new WrongItemState(
                                4, AgendaItem.State.PENDING, AgendaItem.State.IN_TREATMENT));
    }

    @Test
    void an_item_is_withdrawn_before_the_session_or_in_it_while_it_is_pending() {
        Story story = approved();
        story.when(new WithdrawItem(SESSION, 5, "Sin objeto")).thenAccepted(ItemWithdrawn.class);
        story.when(new WithdrawItem(SESSION, 5, "Sin objeto"))
                .thenRefused(
                        new WrongItemState(
                                5, AgendaItem.State.WITHDRAWN, AgendaItem.State.PENDING));
        story.when(new WithdrawItem(SESSION, 9, "x")).thenRefused(new ItemUnknown(9));
        closed().when(new WithdrawItem(SESSION, 5, "x")).thenRefused(new SessionOver(SESSION));
    }

    @Test
    void the_agenda_is_approved_in_quorum_and_changed_only_after_that() {
        ModifyAgenda modify = new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES));
        opened().when(modify).thenRefused(new NoAgenda(SESSION));
        Story story = opened().later(1).done(new RegisterDeparture(SESSION, MIES));
        story.when(new ApproveAgenda(SESSION)).thenRefused(new QuorumLost(2, 3, story.now()));
        approved()
                .when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MREMH)))
                .thenRefused(new ItemNotApproved(1, 2));
        AgendaModified event =
                approved()
                        .when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES, MIES)))
                        .thenAccepted(AgendaModified.class);
        assertThat(event.inFavour()).containsExactly(MREMH, MIES);
    }

    @Test
    void half_of_those_present_is_not_more_than_half() {
        Story story = arrived(approved().later(1), ASOC);
        story.when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES)))
                .thenRefused(new ItemNotApproved(2, 3));
        story.when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES, CUENCA)))
                .thenAccepted(AgendaModified.class);
    }

    @Test
    void a_delegate_with_an_office_proposes_for_any_member() {
        Story story = approved();
        for (Role office : List.of(Role.SECRETARIAT, Role.CHAIR)) {
            story.as(new Caller("d", Set.of(Role.DELEGATE, office), MIES.value()))
                    .when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES)))
                    .thenAccepted(AgendaModified.class);
        }
    }

    @Test
    void identity_is_checked_of_who_attends_from_afar_only() {
        opened().later(1)
                .when(new RegisterArrival(SESSION, ASOC, principal(ASOC), true, null))
                .thenRefused(new IdentityUnchecked(ASOC));
        opened().later(1).when(arrival(ASOC)).thenAccepted(AttendeeArrived.class);
    }

    @Test
    void a_seat_without_a_vote_is_taken_by_anybody() {
        AttendeeArrived guest =
                opened().later(1)
                        .when(new RegisterArrival(SESSION, OIM, ALTERNATE, false, null))
                        .thenAccepted(AttendeeArrived.class);
        assertThat(guest.capacity()).isNull();
        assertThat(
                        opened().later(1)
                                .when(arrival(ASOC))
                                .thenAccepted(AttendeeArrived.class)
                                .capacity())
                .isEqualTo(Delegate.Capacity.PRINCIPAL);
    }

    @Test
    void nobody_comes_to_a_session_that_is_off() {
        convened()
                .done(new CancelConvocation(MESA, SESSION, "Fuerza mayor"))
                .at(HOUR)
                .when(arrival(MREMH))
                .thenRefused(new ConvocationDoesNotStand(SESSION, Convocation.State.CANCELLED));
        convened().at(HOUR).when(new CheckQuorum(SESSION)).thenRefused(new SessionNotOpen(SESSION));
    }

    @Test
    void the_quorum_is_told_with_whoever_changes_it_and_with_nobody_else() {
        Story story = opened().later(1);
        assertThat(story.when(new RegisterArrival(SESSION, OIM, null, false, null)).events())
                .hasSize(1);
        assertThat(story.when(arrival(ASOC)).events()).hasSize(2);
        assertThat(arrivalsBeforeTheOpening().events()).hasSize(2);
    }

    /** The first act also says whose session it is; the quorum is not spoken of yet. */
    private static Story.Told arrivalsBeforeTheOpening() {
        return convened().at(HOUR).when(arrival(MREMH));
    }

    @Test
    void a_substitute_is_not_seated_elsewhere() {
        opened().later(1)
                .when(new RegisterSubstitution(SESSION, MIES, principal(CUENCA)))
                .thenRefused(new PersonAlreadySeated(principal(CUENCA), CUENCA));
    }

    @Test
    void a_substitution_keeps_the_seat_and_its_vote() {
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
                                        null),
                                new RegisterSubstitution(SESSION, MIES, ALTERNATE));
        assertThat(facts(story).attendance())
                .filteredOn(a -> a.actor().equals(MIES))
                .extracting(Attendance::person, Attendance::vote, a -> a.until() == null)
                .containsExactly(tuple(principal(MIES), true, false), tuple(ALTERNATE, true, true));
    }

    private static RegisterEdition edition(
            SessionId session, int number, LocalDate heldOn, List<ActorId> attended) {
        return new RegisterEdition(
                session,
                MESA,
                number,
                heldOn,
                null,
                CUENCA_CITY,
                "Tema",
                List.of(item("Informe", AgendaItem.Kind.INFORMATIVE, MREMH)),
                attended,
                "Boletín");
    }

    @Test
    void an_edition_is_documented_from_the_day_after_on() {
        SessionId tenth = new SessionId(id("tenth"));
        Story story = installed();
        LocalDate today = story.now().atZone(Context.ZONE).toLocalDate();
        story.when(edition(tenth, 10, today, List.of(MREMH)))
                .thenRefused(new EditionNotPast(story.now()));
        EditionRegistered event =
                story.when(edition(tenth, 10, today.minusDays(1), List.of(MREMH, CUENCA, MIES)))
                        .thenAccepted(EditionRegistered.class);
        assertThat(event.presence()).extracting(SectorPresence::actors).containsExactly(2, 1);
        assertThat(event.absent()).containsExactly(MacroSector.INTERNATIONAL);
        story.when(edition(new SessionId(id("again")), 10, today.minusDays(1), List.of(MREMH)))
                .thenRefused(new EditionTaken("X", tenth.value()));
    }

    @Test
    void nobody_is_absent_from_an_edition_of_which_nobody_is_known() {
        Story story = installed();
        SessionId tenth = new SessionId(id("tenth"));
        assertThat(
                        story.when(edition(tenth, 10, LocalDate.of(2018, 12, 1), List.of()))
                                .thenAccepted(EditionRegistered.class)
                                .absent())
                .isEmpty();
        assertThat(story.facts(tenth, SessionFacts.class).edition()).hasValue(10);
        assertThat(story.facts(tenth, SessionFacts.class).quorumSeries()).isEmpty();
    }

    @Test
    void a_session_convened_or_documented_is_not_documented_again() {
        convened()
                .when(edition(SESSION, 10, LocalDate.of(2018, 12, 1), List.of(MREMH)))
                .thenRefused(new EditionTaken("X", SESSION.value()));
        installed()
                .when(edition(FIFTH, 10, LocalDate.of(2018, 12, 1), List.of(MREMH)))
                .thenRefused(SessionAlreadyOpened.class);
    }
}
