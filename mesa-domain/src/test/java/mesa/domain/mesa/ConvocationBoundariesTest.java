package mesa.domain.mesa;

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
import static mesa.domain.Setting.constitute;
import static mesa.domain.Setting.constituted;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.ConvocationCommand.AmendConvocation;
import mesa.api.mesa.ConvocationCommand.CarryItemOver;
import mesa.api.mesa.ConvocationCommand.Channel;
import mesa.api.mesa.ConvocationCommand.ConfirmAttendance;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.DraftConvocation;
import mesa.api.mesa.ConvocationCommand.ExcuseAbsence;
import mesa.api.mesa.ConvocationCommand.RecordDelivery;
import mesa.api.mesa.ConvocationEvent.AbsenceExcused;
import mesa.api.mesa.ConvocationEvent.AttendanceConfirmed;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.ItemCarriedOver;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationRejection.MesaNotActive;
import mesa.api.mesa.ConvocationRejection.NoticeTooShort;
import mesa.api.mesa.ConvocationRejection.ProponentNotOnRoster;
import mesa.api.mesa.ConvocationRejection.SessionInThePast;
import mesa.api.mesa.ConvocationRejection.SessionTaken;
import mesa.api.mesa.ConvocationRejection.ThemeOrAgendaMissing;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.Place;
import mesa.api.mesa.RosterCommand.EndMembership;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.ProposeAgendaItem;
import mesa.api.session.AgendaCommand.PublishAgenda;
import mesa.api.session.AgendaItem;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules INV-C, S2 and O4 of a notice at their boundaries. */
class ConvocationBoundariesTest {
    private static final SessionId NEXT = new SessionId(id("next"));
    private static final SessionId THIRD = new SessionId(id("third"));
    private static final ActorId STRANGER = actor("stranger");
    private static final Place ONLINE =
            new Place(Place.Modality.REMOTE, null, null, null, "https://sala.ec");
    private static final ProposedItem CAMPAIGN =
            item("Campaña", AgendaItem.Kind.INFORMATIVE, MREMH);

    private static ConveneMesa next(
            SessionId session, SessionKind kind, @Nullable String cause, ProposedItem... agenda) {
        return on(session, kind, START.plus(Duration.ofDays(30)), cause, List.of(agenda));
    }

    private static ConveneMesa on(
            SessionId session,
            SessionKind kind,
            Instant startsAt,
            @Nullable String cause,
            List<ProposedItem> agenda) {
        return new ConveneMesa(
                MESA,
                session,
                kind,
                startsAt,
                null,
                CUENCA_CITY,
                "Tema",
                agenda,
                List.of(),
                List.of(),
                cause,
                List.of());
    }

    private static AmendConvocation amend(Place place, String theme, ProposedItem... added) {
        return new AmendConvocation(
                MESA, SESSION, place, theme, List.of(added), List.of(), "x", List.of());
    }

    private static Mesa.Standing standing(Story story) {
        return story.facts(MESA, Mesa.Standing.class);
    }

    private static MesaConvened notice(Story story, ConveneMesa command) {
        return story.when(command).thenAccepted(MesaConvened.class);
    }

    private static Story drafted(SessionKind kind) {
        return installed().at(CONVENED_ON).done(new DraftConvocation(MESA, SESSION, kind));
    }

    @Test
    void a_draft_is_convened_as_what_it_was_drafted_for() {
        drafted(SessionKind.ORDINARY)
                .when(convene(SessionKind.ORDINARY, null))
                .thenAccepted(MesaConvened.class);
        drafted(SessionKind.ORDINARY)
                .when(convene(SessionKind.EXTRAORDINARY, "Emergencia"))
                .thenRefused(new SessionTaken(SESSION));
        drafted(SessionKind.ORDINARY)
                .when(new DraftConvocation(MESA, SESSION, SessionKind.ORDINARY))
                .thenRefused(new SessionTaken(SESSION));
    }

    @Test
    void what_was_published_for_a_draft_opens_its_agenda() {
        Story story =
                drafted(SessionKind.ORDINARY)
                        .done(new ProposeAgendaItem(SESSION, CAMPAIGN), new PublishAgenda(SESSION));
        assertThat(notice(story, convene(SessionKind.ORDINARY, null)).agenda())
                .extracting(AgendaItem::title)
                .endsWith("Campaña", "Líneas de acción", "Campaña")
                .hasSize(6);
        Story unpublished =
                drafted(SessionKind.ORDINARY).done(new ProposeAgendaItem(SESSION, CAMPAIGN));
        assertThat(notice(unpublished, convene(SessionKind.ORDINARY, null)).agenda()).hasSize(5);
    }

    @Test
    void a_mesa_that_does_not_sit_drafts_nothing() {
        constituted()
                .at(CONVENED_ON)
                .when(new DraftConvocation(MESA, SESSION, SessionKind.ORDINARY))
                .thenRefused(new MesaNotActive(MESA, MesaStatus.CONSTITUTED));
    }

    @Test
    void a_documented_session_is_neither_drafted_nor_convened() {
        Story story = installed().at(CONVENED_ON);
        story.when(new DraftConvocation(MESA, FIFTH, SessionKind.ORDINARY))
                .thenRefused(new SessionTaken(FIFTH));
        story.when(next(FIFTH, SessionKind.ORDINARY, null, CAMPAIGN))
                .thenRefused(new SessionTaken(FIFTH));
    }

    @Test
    void editions_are_numbered_on_and_other_sessions_by_their_kind() {
        Story story = convened();
        assertThat(notice(story, next(NEXT, SessionKind.ORDINARY, null, CAMPAIGN)).edition())
                .isEqualTo(7);
        assertThat(notice(story, next(THIRD, SessionKind.TECHNICAL, null, CAMPAIGN)).code())
                .isEqualTo("MN-TEC01-2021");
        SessionId fourth = new SessionId(id("fourth"));
        story.done(new DraftConvocation(MESA, new SessionId(id("draft")), SessionKind.TECHNICAL));
        assertThat(notice(story, next(fourth, SessionKind.TECHNICAL, null, CAMPAIGN)).code())
                .isEqualTo("MN-TEC02-2021");
        assertThat(standing(story).edition(6)).hasValue(SESSION);
        assertThat(standing(story).edition(7)).hasValue(NEXT);
        assertThat(standing(story).edition(8)).isEmpty();
    }

    @Test
    void an_extraordinary_session_leaves_what_waits_to_the_next_ordinary_one() {
        Story story = deciding().done(new DeferItem(SESSION, 5, "Falta tiempo")).react();
        assertThat(notice(story, next(NEXT, SessionKind.EXTRAORDINARY, "x", CAMPAIGN)).agenda())
                .hasSize(4);
        assertThat(notice(story, next(THIRD, SessionKind.ORDINARY, null, CAMPAIGN)).agenda())
                .extracting(AgendaItem::origin)
                .containsExactly(null, null, null, null, SESSION);
        assertThat(
                        notice(
                                        story,
                                        next(
                                                new SessionId(id("fourth")),
                                                SessionKind.ORDINARY,
                                                null,
                                                CAMPAIGN))
                                .agenda())
                .hasSize(4);
    }

    @Test
    void every_item_of_a_session_is_carried_over_once() {
        Story story = deciding().done(new DeferItem(SESSION, 5, "Falta tiempo")).react();
        story.when(new CarryItemOver(MESA, SESSION, 4, CAMPAIGN))
                .thenAccepted(ItemCarriedOver.class);
    }

    @Test
    void what_waits_is_not_asked_again_for_a_proponent_that_left() {
        Story story = deciding().done(new DeferItem(SESSION, 5, "Falta tiempo")).react();
        story.later(1).done(new EndMembership(MESA, CUENCA, "x"));
        story.later(1)
                .when(next(NEXT, SessionKind.ORDINARY, null))
                .thenAccepted(MesaConvened.class);
    }

    @Test
    void fixed_items_outlast_the_secretariat_that_put_them() {
        Story story = convened().later(1).done(new AssignSecretariat(MESA, MIES, "Dirección"));
        ConvocationAmended event =
                story.later(1)
                        .when(amend(CUENCA_CITY, "Tema", CAMPAIGN))
                        .thenAccepted(ConvocationAmended.class);
        assertThat(event.agenda()).extracting(AgendaItem::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(event.agenda().getFirst().proponent()).isEqualTo(SECRE);
        assertThat(event.notifyAgain()).isFalse();
    }

    @Test
    void the_chair_convenes_where_there_is_no_secretariat() {
        Story story = new Story().at(CONVENED_ON);
        accredited(story, MREMH, "MREMH", Sector.CENTRAL_GOVERNMENT)
                .done(constitute(), rules(), new ChangeChair(MESA, MREMH, "Viceministerio"));
        assertThat(
                        notice(story, next(SESSION, SessionKind.INSTALLATION, null, CAMPAIGN))
                                .agenda()
                                .getFirst()
                                .proponent())
                .isEqualTo(MREMH);
    }

    private static AmendMesaRules rules() {
        return new AmendMesaRules(MESA, MesaRules.usual(), LocalDate.of(2021, 8, 25), "Reglamento");
    }

    @Test
    void where_nobody_can_vote_nobody_can_waive_the_notice() {
        Story story = new Story().at(CONVENED_ON);
        accredited(story, SECRE, "SECRE", Sector.CENTRAL_GOVERNMENT)
                .done(constitute(), rules(), new AssignSecretariat(MESA, SECRE, "Dirección"));
        ProposedItem report = item("Informe", AgendaItem.Kind.INFORMATIVE, SECRE);
        story.when(
                        on(
                                SESSION,
                                SessionKind.INSTALLATION,
                                Instant.parse("2021-08-26T14:00:00Z"),
                                null,
                                List.of(report)))
                .thenRefused(new NoticeTooShort(1, 5, LocalDate.of(2021, 9, 1), List.of()));
    }

    @Test
    void a_notice_is_amended_before_the_hour_in_full_and_by_members() {
        convened()
                .at(HOUR)
                .when(amend(CUENCA_CITY, "Tema"))
                .thenRefused(new SessionInThePast(START, START));
        convened().when(amend(CUENCA_CITY, " ")).thenRefused(new ThemeOrAgendaMissing(SESSION));
        convened()
                .when(amend(CUENCA_CITY, "Tema", item("X", AgendaItem.Kind.INFORMATIVE, STRANGER)))
                .thenRefused(new ProponentNotOnRoster(STRANGER));
        installed()
                .at(CONVENED_ON)
                .done(convene(SessionKind.EXTRAORDINARY, "Emergencia"))
                .when(amend(CUENCA_CITY, "Tema"))
                .thenAccepted(ConvocationAmended.class);
    }

    @Test
    void another_place_asks_for_the_notice_again_and_the_same_does_not() {
        Story story = convened().at("2021-09-06T10:00-05:00");
        assertThat(story.when(amend(ONLINE, "Tema")).thenRefused(NoticeTooShort.class).given())
                .isEqualTo(1);
        story.when(amend(CUENCA_CITY, "Tema")).thenAccepted(ConvocationAmended.class);
    }

    @Test
    void who_received_a_notice_receives_it_again_when_the_place_moves() {
        Story story = convened();
        story.done(new RecordDelivery(MESA, SESSION, MIES, Channel.EMAIL, "x"));
        story.done(amend(CUENCA_CITY, "Otro tema"));
        assertThat(delivered(story)).containsExactly(MIES);
        story.done(amend(ONLINE, "Otro tema"));
        assertThat(delivered(story)).isEmpty();
    }

    private static Iterable<ActorId> delivered(Story story) {
        return standing(story).convocations().of(SESSION).orElseThrow().delivered();
    }

    @Test
    void who_was_convened_confirms_or_excuses_itself() {
        Story story = convened();
        story.when(new ConfirmAttendance(MESA, SESSION, MIES, null))
                .thenAccepted(AttendanceConfirmed.class);
        story.when(new ExcuseAbsence(MESA, SESSION, CUENCA, "Viaje"))
                .thenAccepted(AbsenceExcused.class);
    }
}
