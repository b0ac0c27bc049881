package mesa.domain.session;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Delegate;
import mesa.api.session.AgendaEvent;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceCommand.CheckQuorum;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.AttendanceEvent;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionCommand.RecordIntervention;
import mesa.api.session.DecisionEvent;
import mesa.api.session.DecisionEvent.TextAmended;
import mesa.api.session.DecisionEvent.VoteCast;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionTaken;
import mesa.api.session.Quorum;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionCommand.PublishRelatoria;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.SessionCommand.ResumeSession;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionEvent.RelatoriaPublished;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionEvent.SessionRecessed;
import mesa.api.session.SessionEvent.SessionResumed;
import mesa.api.session.SessionEvent.SessionScheduled;
import mesa.api.session.Tally;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What each event makes of a session, and what nothing makes of one. */
class SessionFoldTest {
    private static final Sha256 HASH = Sha256.of("Texto");
    private static final AgreementId OTHER = new AgreementId(id("other"));

    private static List<SessionEvent> eventsOf(Story story) {
        List<SessionEvent> events = new ArrayList<>();
        for (Recorded recorded : story.journal()) {
            DomainEvent event = recorded.event();
            if (event instanceof SessionEvent e) {
                events.add(e);
            }
        }
        return events;
    }

    /** Paused, resumed, closed and reported. */
    private static Story whole() {
        return opened().later(5)
                .done(new RecessSession(SESSION, "Almuerzo"))
                .later(5)
                .done(new ResumeSession(SESSION))
                .later(5)
                .done(new CloseSession(SESSION), new PublishRelatoria(SESSION, "Relatoría", "x"));
    }

    private static Story failed() {
        return arrived(convened().at(HOUR), MREMH).done(new DeclareNoQuorum(SESSION));
    }

    private static Story proposed() {
        return deciding()
                .done(
                        new OpenDeliberation(SESSION, 4),
                        new RecordIntervention(SESSION, 4, MIES, "x", 3),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Texto"));
    }

    private static Session.Known known(Story story) {
        return story.facts(SESSION, Session.Known.class);
    }

    @Test
    void nothing_but_its_convening_or_its_documents_begins_a_session() {
        List<SessionEvent> events = new ArrayList<>(eventsOf(whole()));
        events.addAll(eventsOf(failed()));
        events.addAll(eventsOf(proposed()));
        events.removeIf(e -> e instanceof SessionScheduled || e instanceof EditionRegistered);
        assertThat(events)
                .hasAtLeastOneElementOfType(SessionOpened.class)
                .hasAtLeastOneElementOfType(SessionFailedForQuorum.class)
                .hasAtLeastOneElementOfType(SessionRecessed.class)
                .hasAtLeastOneElementOfType(SessionResumed.class)
                .hasAtLeastOneElementOfType(SessionClosed.class)
                .hasAtLeastOneElementOfType(RelatoriaPublished.class)
                .hasAtLeastOneElementOfType(AgendaEvent.class)
                .hasAtLeastOneElementOfType(AttendanceEvent.class)
                .hasAtLeastOneElementOfType(DecisionEvent.class)
                .allSatisfy(event ->
                        assertThat(SessionFold.after(new Session.Unknown(), event))
                                .isEqualTo(new Session.Unknown()));
    }

    @Test
    void a_session_is_scheduled_once_and_its_report_changes_nothing_of_it() {
        Session.Known session = known(whole());
        for (SessionEvent event : eventsOf(whole())) {
            if (event instanceof SessionScheduled || event instanceof RelatoriaPublished) {
                assertThat(SessionFold.after(session, event)).isEqualTo(session);
            }
        }
        assertThat(eventsOf(installed()))
                .hasOnlyElementsOfType(EditionRegistered.class)
                .allSatisfy(
                        event -> assertThat(SessionFold.after(session, event)).isEqualTo(session));
    }

    @Test
    void words_change_no_text() {
        Session.Known before = known(deciding());
        Session.Known after = known(proposed());
        assertThat(before.texts()).isEqualTo(Texts.NONE);
        assertThat(after.texts().under(4)).containsExactly(AGREEMENT);
    }

    @Test
    void votes_without_a_ballot_change_no_text() {
        Session.Known session = known(proposed());
        Instant at = START.plusSeconds(3600);
        VoteCast cast = new VoteCast(SESSION, AGREEMENT, MIES, VoteValue.IN_FAVOUR, at);
        VoteClosed tied = new VoteClosed(SESSION, AGREEMENT, new Tally(1, 1, 0), null, at);
        for (DecisionEvent event : List.of(cast, tied)) {
            assertThat(SessionFold.after(session, event))
                    .isInstanceOfSatisfying(
                            Session.Known.class,
                            after -> assertThat(after.texts()).isEqualTo(session.texts()));
        }
    }

    @Test
    void what_is_not_there_is_not_changed() {
        TextAmended amended = new TextAmended(SESSION, OTHER, MREMH, "x", HASH, "x", START);
        assertThat(SessionFold.after(known(proposed()), amended))
                .isInstanceOfSatisfying(
                        Session.Known.class,
                        after -> assertThat(after.texts()).isEqualTo(known(proposed()).texts()));
        assertThat(Agenda.EMPTY.move(9, AgendaItem.State.NOTED)).isEqualTo(Agenda.EMPTY);
        assertThat(Agenda.EMPTY.deliberate(9)).isEqualTo(Agenda.EMPTY);
        assertThat(
                        Presence.NOBODY.substituted(
                                MIES, principal(MIES), Delegate.Capacity.ALTERNATE, START))
                .isEqualTo(Presence.NOBODY);
    }

    @Test
    void an_act_told_late_does_not_move_the_last_one_back() {
        Sitting sitting = Sitting.AHEAD.actedAt(START);
        assertThat(sitting.actedAt(START.minusSeconds(1)).lastAct()).isEqualTo(START);
        assertThat(sitting.actedAt(START.plusSeconds(1)).lastAct()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void a_text_stands_and_is_decided_under_its_own_item() {
        Texts.Text open = new Texts.Text(4, HASH, Map.of(), Set.of(), null, null);
        Texts.Text taken =
                new Texts.Text(5, HASH, Map.of(), Set.of(), null, null)
                        .decided(
                                new DecisionTaken(
                                        OTHER,
                                        5,
                                        HASH,
                                        DecisionTaken.Method.CONSENSUS,
                                        DecisionTaken.Outcome.ADOPTED,
                                        Tally.NONE,
                                        null,
                                        false,
                                        new Quorum(START, 4, 3, 3, true),
                                        START,
                                        List.of()));
        Texts texts = Texts.NONE.put(AGREEMENT, open).put(OTHER, taken);
        assertThat(texts.under(4)).containsExactly(AGREEMENT);
        assertThat(texts.under(5)).containsExactly(OTHER);
        assertThat(texts.under(6)).isEmpty();
        assertThat(texts.decidedUnder(4)).isFalse();
        assertThat(texts.decidedUnder(5)).isTrue();
        assertThat(texts.decidedUnder(6)).isFalse();
    }

    @Test
    void a_session_bears_the_code_of_its_notice_once_it_opened_and_its_id_before() {
        assertThat(known(opened()).code()).isEqualTo("MN-VI-2021");
        assertThat(known(failed()).code()).isEqualTo("MN-VI-2021");
        assertThat(known(arrived(convened().at(HOUR), MREMH)).code())
                .isEqualTo(SESSION.value().toString());
    }

    @Test
    void a_session_is_held_on_the_day_it_opened_or_of_its_last_act_before() {
        assertThat(known(opened()))
                .satisfies(s -> {
                    assertThat(s.heldOn()).isEqualTo("2021-09-07");
                    assertThat(s.failed()).isFalse();
                });
        Story late = opened().at("2021-09-08T00:30-05:00").done(new CheckQuorum(SESSION));
        assertThat(known(late).heldOn()).isEqualTo("2021-09-07");
        assertThat(known(failed()))
                .satisfies(s -> {
                    assertThat(s.heldOn()).isEqualTo("2021-09-07");
                    assertThat(s.failed()).isTrue();
                });
        assertThat(known(arrived(convened().at("2021-09-06T23:30-05:00"), MREMH)).heldOn())
                .isEqualTo("2021-09-06");
        assertThat(installed().facts(FIFTH, Session.Known.class).heldOn()).isEqualTo("2018-11-30");
        assertThat(Session.Known.scheduled(SESSION, MESA, known(opened()).kind()).heldOn())
                .isEqualTo("1970-01-01");
    }

    @Test
    void texts_and_publication_are_those_of_the_agenda() {
        Session.Known session = known(proposed());
        assertThat(session.textsUnder(4)).containsExactly(AGREEMENT);
        assertThat(session.textsUnder(5)).isEmpty();
        assertThat(known(arrived(convened().at(HOUR), MREMH)).agendaPublished()).isFalse();
        assertThat(installed().facts(FIFTH, Session.Known.class).agendaPublished()).isTrue();
    }

    @Test
    void the_quorum_is_told_from_the_opening_on() {
        Story story = arrived(convened().at(HOUR), MREMH, MIES, CUENCA).later(5).done(open());
        assertThat(known(story).quorumSeries())
                .extracting(Quorum::at)
                .containsExactly(START.plusSeconds(300));
    }

    @Test
    void state_and_society_are_asked_together_only_where_the_second_call_asked_them() {
        Story first = opened().later(1).done(new RegisterDeparture(SESSION, CUENCA));
        assertThat(known(first).quorumAt(first.now()).mixed()).isTrue();
        Story second =
                arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, CUENCA)
                        .done(new OpenSession(SESSION, MREMH, true, null));
        assertThat(known(second).quorumAt(second.now()).mixed()).isTrue();
        second.later(1).done(new RegisterDeparture(SESSION, MREMH));
        assertThat(known(second).quorumAt(second.now()).mixed()).isFalse();
        arrived(second.later(1), MIES).later(1).done(new RegisterDeparture(SESSION, CUENCA));
        assertThat(known(second).quorumAt(second.now()).mixed()).isFalse();
    }
}
