package mesa.domain.session;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.constituted;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.mesa.MesaCommand.InstallMesa;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaRejection.ItemUndecided;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.AttendanceRejection.AttendeeUnknown;
import mesa.api.session.AttendanceRejection.QuorumLost;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.api.session.SessionCommand.PublishRelatoria;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionCommand.ResumeSession;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionEvent.RelatoriaPublished;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionResumed;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.api.session.SessionRejection.EditionMesaUnknown;
import mesa.api.session.SessionRejection.EditionNotPast;
import mesa.api.session.SessionRejection.EditionTaken;
import mesa.api.session.SessionRejection.NotOver;
import mesa.api.session.SessionRejection.OutOfOrder;
import mesa.api.session.SessionRejection.QuorumIsThere;
import mesa.api.session.SessionRejection.SessionInRecess;
import mesa.api.session.SessionRejection.SessionNotOpen;
import mesa.api.session.SessionRejection.SessionOver;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class SittingTest {
    private static final SessionId TENTH = new SessionId(id("tenth"));

    private static RegisterEdition edition(
            SessionId session, MesaId mesa, int number, LocalDate heldOn, List<ActorId> attended) {
        return new RegisterEdition(
                session,
                mesa,
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
    void a_failed_session_leaves_its_items_to_the_next() {
        Story story = arrived(convened().at(HOUR), MREMH, MIES);
        var told = story.when(new DeclareNoQuorum(SESSION));
        assertThat(told.thenAccepted(SessionFailedForQuorum.class).quorum().present()).isEqualTo(2);
        assertThat(told.events()).filteredOn(ItemDeferred.class::isInstance).hasSize(2);
        assertThat(story.facts(SESSION, SessionFacts.class).failed()).isTrue();
        story.when(new CloseSession(SESSION)).thenRefused(new SessionOver(SESSION));
    }

    @Test
    void a_session_with_quorum_does_not_fail() {
        arrived(convened().at(HOUR), MREMH, MIES, CUENCA)
                .when(new DeclareNoQuorum(SESSION))
                .thenRefused(new QuorumIsThere(3, 3));
    }

    @Test
    void nothing_is_decided_in_recess_nor_before_the_opening() {
        convened()
                .at(HOUR)
                .when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenRefused(new SessionNotOpen(SESSION));
        Story story = opened().later(5).done(new RecessSession(SESSION, "Almuerzo"));
        story.when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenRefused(new SessionInRecess(SESSION));
        assertThat(story.facts(SESSION, SessionFacts.class).openAt(story.now())).isFalse();
        story.later(60).when(new ResumeSession(SESSION)).thenAccepted(SessionResumed.class);
    }

    @Test
    void it_resumes_only_with_quorum() {
        Story story =
                opened().later(5)
                        .done(
                                new RecessSession(SESSION, "x"),
                                new RegisterDeparture(SESSION, MIES));
        story.later(5)
                .when(new ResumeSession(SESSION))
                .thenRefused(new QuorumLost(2, 3, story.now().minus(Duration.ofMinutes(5))));
    }

    @Test
    void closing_defers_what_was_not_treated_and_says_who_was_absent() {
        Story story = opened().later(30).done(new ApproveAgenda(SESSION));
        var told = story.when(new CloseSession(SESSION));
        SessionClosed closed = told.thenAccepted(SessionClosed.class);
        assertThat(closed.absent()).containsExactly(MacroSector.INTERNATIONAL);
        assertThat(told.events()).filteredOn(ItemDeferred.class::isInstance).hasSize(2);
        assertThat(story.facts(SESSION, SessionFacts.class).closedAt()).contains(story.now());
    }

    @Test
    void an_item_in_treatment_is_brought_to_an_end_first() {
        deciding().when(new CloseSession(SESSION)).thenRefused(new ItemUndecided(4));
    }

    @Test
    void a_closed_session_admits_only_its_report() {
        Story story = opened().later(30).done(new CloseSession(SESSION));
        story.when(new RegisterArrival(SESSION, ASOC, null, false, null))
                .thenRefused(new SessionOver(SESSION));
        story.when(new PublishRelatoria(SESSION, "Relatoría", "Texto"))
                .thenAccepted(RelatoriaPublished.class);
        opened().when(new PublishRelatoria(SESSION, "Relatoría", "Texto"))
                .thenRefused(new NotOver(SESSION));
    }

    @Test
    void acts_are_recorded_in_their_order() {
        Story story = opened().later(-1);
        story.when(new RecessSession(SESSION, "x")).thenRefused(new OutOfOrder(story.now(), START));
    }

    @Test
    void a_documented_edition_keeps_its_own_number_and_date() {
        EditionRegistered registered =
                constituted()
                        .when(edition(TENTH, MESA, 10, LocalDate.of(2018, 12, 3), List.of(CUENCA)))
                        .thenAccepted(EditionRegistered.class);
        assertThat(registered.code()).isEqualTo("MN-X-2018");
        assertThat(registered.absent())
                .containsExactly(MacroSector.STATE, MacroSector.INTERNATIONAL);
    }

    @Test
    void a_number_is_given_once() {
        installed()
                .when(edition(TENTH, MESA, 5, LocalDate.of(2018, 12, 3), List.of()))
                .thenRefused(new EditionTaken("V", FIFTH.value()));
        convened()
                .when(edition(TENTH, MESA, 6, LocalDate.of(2018, 12, 3), List.of()))
                .thenRefused(new EditionTaken("VI", SESSION.value()));
    }

    @Test
    void a_documented_edition_is_past_its_mesa_and_its_attendees_known() {
        MesaId nowhere = new MesaId(id("nowhere"));
        Story story = constituted();
        story.when(edition(TENTH, nowhere, 9, LocalDate.of(2018, 12, 3), List.of()))
                .thenRefused(new EditionMesaUnknown(nowhere));
        story.when(edition(TENTH, MESA, 9, LocalDate.of(2019, 1, 7), List.of()))
                .thenRefused(new EditionNotPast(story.now()));
        story.when(edition(TENTH, MESA, 9, LocalDate.of(2018, 12, 3), List.of(actor("nobody"))))
                .thenRefused(new AttendeeUnknown(actor("nobody")));
    }

    @Test
    void a_documented_edition_is_over() {
        installed().when(new CloseSession(FIFTH)).thenRefused(new SessionOver(FIFTH));
        assertThat(installed().facts(FIFTH, SessionFacts.class).documented()).isTrue();
    }

    @Test
    void an_installation_session_installs_its_mesa_while_it_has_its_quorum() {
        Story story =
                arrived(
                        constituted()
                                .at(CONVENED_ON)
                                .done(convene(SessionKind.INSTALLATION, null))
                                .at(HOUR),
                        MREMH,
                        MIES,
                        CUENCA);
        story.done(open(), new InstallMesa(MESA, SESSION));
        assertThat(story.facts(MESA, MesaFacts.class).activeAt(story.now())).isTrue();
    }
}
