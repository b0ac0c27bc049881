package mesa.domain.mesa;

import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationCommand.AmendConvocation;
import mesa.api.mesa.ConvocationCommand.CancelConvocation;
import mesa.api.mesa.ConvocationCommand.CarryItemOver;
import mesa.api.mesa.ConvocationCommand.Channel;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.PostponeSession;
import mesa.api.mesa.ConvocationCommand.RecordDelivery;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.api.mesa.ConvocationRejection.ConvocationUnknown;
import mesa.api.mesa.ConvocationRejection.DateNotMoved;
import mesa.api.mesa.ConvocationRejection.ExtraordinaryItemsFixed;
import mesa.api.mesa.ConvocationRejection.ItemAlreadyCarried;
import mesa.api.mesa.ConvocationRejection.NotARecipient;
import mesa.api.mesa.ConvocationRejection.NoticeTooShort;
import mesa.api.mesa.ConvocationRejection.WrongConvocationState;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.Place;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** A convocation that was issued: moved, amended, delivered, cancelled, and what outlives it. */
class ConvocationCourseTest {
    private static final SessionId NEXT = new SessionId(id("next"));
    private static final ActorId STRANGER = actor("stranger");

    @Test
    void moving_the_date_notifies_everybody_again_and_restarts_the_notice() {
        Instant later = START.plus(Duration.ofDays(7));
        Story story = convened();
        story.when(new PostponeSession(MESA, SESSION, START, null, "x", List.of()))
                .thenRefused(new DateNotMoved(SESSION, START));
        story.when(new PostponeSession(MESA, SESSION, later, null, "x", List.of()))
                .thenAccepted(SessionPostponed.class);
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
