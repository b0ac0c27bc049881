package mesa.domain.mesa;

import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.VOTERS;
import static mesa.domain.Setting.actor;
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
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationCommand.AmendConvocation;
import mesa.api.mesa.ConvocationCommand.CancelConvocation;
import mesa.api.mesa.ConvocationCommand.CarryItemOver;
import mesa.api.mesa.ConvocationCommand.Channel;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.DraftConvocation;
import mesa.api.mesa.ConvocationCommand.PostponeSession;
import mesa.api.mesa.ConvocationCommand.RecordDelivery;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.api.mesa.ConvocationRejection.CauseMissing;
import mesa.api.mesa.ConvocationRejection.ConvocationUnknown;
import mesa.api.mesa.ConvocationRejection.DateNotMoved;
import mesa.api.mesa.ConvocationRejection.DecisiveItemWithoutDocument;
import mesa.api.mesa.ConvocationRejection.ExtraordinaryItemsFixed;
import mesa.api.mesa.ConvocationRejection.ItemAlreadyCarried;
import mesa.api.mesa.ConvocationRejection.LastDayBeforeFirst;
import mesa.api.mesa.ConvocationRejection.MesaNotActive;
import mesa.api.mesa.ConvocationRejection.NotARecipient;
import mesa.api.mesa.ConvocationRejection.NoticeTooShort;
import mesa.api.mesa.ConvocationRejection.PlaceIncomplete;
import mesa.api.mesa.ConvocationRejection.ProponentNotOnRoster;
import mesa.api.mesa.ConvocationRejection.RecipientNotOnRoster;
import mesa.api.mesa.ConvocationRejection.SessionInThePast;
import mesa.api.mesa.ConvocationRejection.SessionTaken;
import mesa.api.mesa.ConvocationRejection.ThemeOrAgendaMissing;
import mesa.api.mesa.ConvocationRejection.WrongConvocationState;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRejection.ChairOrSecretariatMissing;
import mesa.api.mesa.MesaRejection.RulesMissing;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.Place;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConveneMesaTest {
    private static final SessionId NEXT = new SessionId(id("next"));
    private static final ActorId STRANGER = actor("stranger");

    /** The usual convocation with one thing otherwise. */
    private static ConveneMesa with(
            Instant startsAt,
            @Nullable LocalDate lastDay,
            Place place,
            List<ProposedItem> agenda,
            List<ActorId> recipients,
            List<ActorId> waivers) {
        return new ConveneMesa(
                MESA,
                SESSION,
                SessionKind.ORDINARY,
                startsAt,
                lastDay,
                place,
                "Tema",
                agenda,
                List.of(),
                recipients,
                null,
                waivers);
    }

    private static ConveneMesa on(Instant startsAt, List<ActorId> waivers) {
        return with(
                startsAt,
                null,
                CUENCA_CITY,
                List.of(item("Campaña", AgendaItem.Kind.INFORMATIVE, MREMH)),
                List.of(),
                waivers);
    }

    @Test
    void the_next_roman_numeral_follows_every_edition_known() {
        MesaConvened convened =
                installed()
                        .at(CONVENED_ON)
                        .when(convene(SessionKind.ORDINARY, null))
                        .thenAccepted(MesaConvened.class);
        assertThat(convened.edition()).isEqualTo(6);
        assertThat(convened.code()).isEqualTo("MN-VI-2021");
        assertThat(convened.agenda()).extracting(AgendaItem::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(convened.recipients()).hasSize(6);
        assertThat(convened.missed()).isEmpty();
        assertThat(convened.noticeDays()).isEqualTo(9);
    }

    @Test
    void a_mesa_that_is_not_installed_convenes_only_its_installation() {
        constituted()
                .at(CONVENED_ON)
                .when(convene(SessionKind.ORDINARY, null))
                .thenRefused(new MesaNotActive(MESA, MesaStatus.CONSTITUTED));
        assertThat(
                        constituted()
                                .at(CONVENED_ON)
                                .when(convene(SessionKind.INSTALLATION, null))
                                .thenAccepted(MesaConvened.class)
                                .code())
                .isEqualTo("MN-INST01-2021");
    }

    @Test
    void rules_and_somebody_to_lead_come_before_the_first_convocation() {
        MesaId bare = new MesaId(id("bare"));
        Story story =
                constituted()
                        .at(CONVENED_ON)
                        .done(
                                new ConstituteMesa(
                                        bare,
                                        MesaKind.ZONAL,
                                        "Zonal",
                                        "MZ",
                                        List.of("04"),
                                        Setting.instrument(),
                                        null));
        ConveneMesa first =
                new ConveneMesa(
                        bare,
                        NEXT,
                        SessionKind.INSTALLATION,
                        START,
                        null,
                        CUENCA_CITY,
                        "Instalación",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of());
        story.when(first).thenRefused(new RulesMissing(bare, LocalDate.of(2021, 8, 25)));
        story.done(
                new AmendMesaRules(
                        bare, MesaRules.usual(), LocalDate.of(2021, 8, 25), "Reglamento"));
        story.when(first).thenRefused(new ChairOrSecretariatMissing(bare));
    }

    @Test
    void notice_is_counted_in_working_days_and_says_the_earliest_date() {
        // Thursday to Wednesday: Friday, Monday, Tuesday, Wednesday.
        installed()
                .at("2021-09-02T10:00-05:00")
                .when(on(Instant.parse("2021-09-08T14:00:00Z"), List.of()))
                .thenRefused(new NoticeTooShort(4, 5, LocalDate.of(2021, 9, 9), VOTERS));
    }

    @Test
    void a_holiday_does_not_count_as_notice() {
        // The 24 May 2021 was a Monday and a national holiday.
        installed()
                .at("2021-05-20T10:00-05:00")
                .when(on(Instant.parse("2021-05-27T14:00:00Z"), List.of()))
                .thenRefused(new NoticeTooShort(4, 5, LocalDate.of(2021, 5, 28), VOTERS));
    }

    @Test
    void a_short_notice_can_be_waived_by_everybody_with_a_vote_and_by_nobody_less() {
        Instant tomorrow = Instant.parse("2021-09-03T14:00:00Z");
        installed()
                .at("2021-09-02T10:00-05:00")
                .when(on(tomorrow, VOTERS))
                .thenAccepted(MesaConvened.class);
        assertThat(
                        installed()
                                .at("2021-09-02T10:00-05:00")
                                .when(on(tomorrow, List.of(MREMH, MIES)))
                                .thenRefused(NoticeTooShort.class)
                                .notWaivedBy())
                .contains(ASOC);
    }

    @Test
    void an_extraordinary_session_states_its_cause_and_needs_a_day() {
        installed()
                .at("2021-09-06T10:00-05:00")
                .when(convene(SessionKind.EXTRAORDINARY, null))
                .thenRefused(new CauseMissing(SessionKind.EXTRAORDINARY));
        installed()
                .at("2021-09-06T10:00-05:00")
                .when(convene(SessionKind.EXTRAORDINARY, "Emergencia"))
                .thenAccepted(MesaConvened.class);
    }

    @Test
    void place_date_and_agenda_are_complete() {
        Story story = installed().at(CONVENED_ON);
        List<ProposedItem> one = List.of(item("C", AgendaItem.Kind.INFORMATIVE, MREMH));
        Place remote = new Place(Place.Modality.REMOTE, null, null, null, null);
        story.when(with(START, null, remote, one, List.of(), List.of()))
                .thenRefused(new PlaceIncomplete(Place.Modality.REMOTE));
        story.when(with(story.now(), null, CUENCA_CITY, one, List.of(), List.of()))
                .thenRefused(new SessionInThePast(story.now(), story.now()));
        story.when(with(START, LocalDate.of(2021, 9, 6), CUENCA_CITY, one, List.of(), List.of()))
                .thenRefused(
                        new LastDayBeforeFirst(LocalDate.of(2021, 9, 7), LocalDate.of(2021, 9, 6)));
        story.when(with(START, null, CUENCA_CITY, List.of(), List.of(), List.of()))
                .thenRefused(new ThemeOrAgendaMissing(SESSION));
    }

    @Test
    void items_are_proposed_by_members_and_decisive_ones_have_their_document() {
        Story story = installed().at(CONVENED_ON);
        story.when(
                        with(
                                START,
                                null,
                                CUENCA_CITY,
                                List.of(item("C", AgendaItem.Kind.INFORMATIVE, STRANGER)),
                                List.of(),
                                List.of()))
                .thenRefused(new ProponentNotOnRoster(STRANGER));
        ProposedItem bare = new ProposedItem("D", AgendaItem.Kind.DECISIVE, MREMH, 10, null, null);
        story.when(with(START, null, CUENCA_CITY, List.of(bare), List.of(), List.of()))
                .thenRefused(new DecisiveItemWithoutDocument("D"));
    }

    @Test
    void recipients_are_members_and_whoever_is_missed_is_on_record() {
        Story story = installed().at(CONVENED_ON);
        List<ProposedItem> one = List.of(item("C", AgendaItem.Kind.INFORMATIVE, MREMH));
        story.when(with(START, null, CUENCA_CITY, one, List.of(STRANGER), List.of()))
                .thenRefused(new RecipientNotOnRoster(STRANGER));
        assertThat(
                        story.when(
                                        with(
                                                START,
                                                null,
                                                CUENCA_CITY,
                                                one,
                                                List.of(MREMH, MIES),
                                                List.of()))
                                .thenAccepted(MesaConvened.class)
                                .missed())
                .hasSize(2)
                .contains(ASOC);
    }

    @Test
    void a_session_is_convened_once() {
        convened().when(convene(SessionKind.ORDINARY, null)).thenRefused(new SessionTaken(SESSION));
        convened()
                .when(new DraftConvocation(MESA, SESSION, SessionKind.ORDINARY))
                .thenRefused(new SessionTaken(SESSION));
    }

    @Test
    void moving_the_date_notifies_everybody_again_and_restarts_the_notice() {
        Instant later = START.plus(Duration.ofDays(7));
        Story story = convened();
        story.when(new PostponeSession(MESA, SESSION, START, null, "x", List.of()))
                .thenRefused(new DateNotMoved(SESSION, START));
        SessionPostponed postponed =
                story.when(new PostponeSession(MESA, SESSION, later, null, "x", List.of()))
                        .thenAccepted(SessionPostponed.class);
        assertThat(postponed.code()).isEqualTo("MN-VI-2021");
        assertThat(postponed.recipients()).hasSize(6);
        story.at("2021-09-10T10:00-05:00")
                .when(
                        new PostponeSession(
                                MESA,
                                SESSION,
                                later.plus(Duration.ofDays(1)),
                                null,
                                "x",
                                List.of()))
                .thenRefused(NoticeTooShort.class);
    }

    @Test
    void moving_the_place_notifies_again_and_an_extraordinary_agenda_stays() {
        Place online = new Place(Place.Modality.REMOTE, null, null, null, "https://sala.ec");
        assertThat(
                        convened()
                                .when(amend(online, List.of()))
                                .thenAccepted(ConvocationAmended.class)
                                .notifyAgain())
                .isTrue();
        installed()
                .at(CONVENED_ON)
                .done(convene(SessionKind.EXTRAORDINARY, "Emergencia"))
                .when(amend(CUENCA_CITY, List.of(item("C", AgendaItem.Kind.INFORMATIVE, MREMH))))
                .thenRefused(new ExtraordinaryItemsFixed(SESSION));
    }

    private static AmendConvocation amend(Place place, List<ProposedItem> added) {
        return new AmendConvocation(MESA, SESSION, place, "Tema", added, List.of(), "x", List.of());
    }

    @Test
    void deliveries_are_of_recipients_and_of_convocations_that_stand() {
        Story story = convened();
        story.when(new RecordDelivery(MESA, SESSION, STRANGER, Channel.EMAIL, "x"))
                .thenRefused(new NotARecipient(SESSION, STRANGER));
        story.when(new RecordDelivery(MESA, NEXT, MIES, Channel.EMAIL, "x"))
                .thenRefused(new ConvocationUnknown(NEXT));
        story.done(new CancelConvocation(MESA, SESSION, "x"))
                .when(new RecordDelivery(MESA, SESSION, MIES, Channel.EMAIL, "x"))
                .thenRefused(new WrongConvocationState(SESSION, Convocation.State.CANCELLED));
    }

    @Test
    void what_was_deferred_enters_the_next_agenda_once() {
        Story story = deciding().done(new DeferItem(SESSION, 5, "Falta tiempo")).react();
        MesaFacts facts = story.facts(MESA, MesaFacts.class);
        assertThat(facts.convocation(SESSION).orElseThrow().state())
                .isEqualTo(Convocation.State.FULFILLED);
        story.when(
                        new CarryItemOver(
                                MESA,
                                SESSION,
                                5,
                                item("Campaña", AgendaItem.Kind.INFORMATIVE, MREMH)))
                .thenRefused(new ItemAlreadyCarried(SESSION, 5));
        ConveneMesa next =
                new ConveneMesa(
                        MESA,
                        NEXT,
                        SessionKind.ORDINARY,
                        START.plus(Duration.ofDays(30)),
                        null,
                        CUENCA_CITY,
                        "Tema",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of());
        assertThat(story.when(next).thenAccepted(MesaConvened.class).agenda().getLast())
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Campaña");
                    assertThat(item.origin()).isEqualTo(SESSION);
                });
    }
}
