package mesa.query.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.ConvocationCancelled;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import mesa.api.session.AgendaEvent.AgendaApproved;
import mesa.api.session.AgendaEvent.AgendaItemProposed;
import mesa.api.session.AgendaEvent.ItemReferred;
import mesa.api.session.AgendaItem;
import mesa.api.session.DecisionEvent.MemberRecused;
import mesa.api.session.DecisionEvent.TextAmended;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.Quorum;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionScheduled;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Setting;
import mesa.query.projection.Fold;
import org.junit.jupiter.api.Test;

/** What sessions look like while their two streams hear of each other late. */
class SessionFoldsTest {
    private static final MesaId MESA = Setting.MESA;
    private static final SessionId SESSION = Setting.SESSION;
    private static final AgreementId AGREEMENT = Setting.AGREEMENT;
    private static final ActorId MIES = Setting.MIES;
    private static final Instant AT = Instant.parse("2021-09-07T14:00:00Z");

    private static Fold<SessionRow> failed() {
        return Fold.of(new SessionRegister())
                .given(
                        new SessionScheduled(SESSION, MESA, SessionKind.ORDINARY),
                        new SessionFailedForQuorum(
                                SESSION,
                                MESA,
                                "MNMH-VI-2021",
                                SessionKind.ORDINARY,
                                6,
                                new Quorum(AT, 4, 1, 3, false),
                                AT));
    }

    @Test
    void what_has_failed_is_not_called_off_afterwards() {
        failed().given(new ConvocationCancelled(MESA, SESSION, "Lluvia", AT, null, null))
                .thenRow(SESSION, "state", SessionState.FAILED);
    }

    @Test
    void what_was_closed_is_not_postponed_afterwards() {
        Fold.of(new SessionRegister())
                .given(
                        new SessionScheduled(SESSION, MESA, SessionKind.ORDINARY),
                        new SessionClosed(SESSION, MESA, List.of(), List.of(), AT),
                        new SessionPostponed(
                                MESA,
                                SESSION,
                                AT,
                                AT.plusSeconds(86_400),
                                null,
                                "Lluvia",
                                5,
                                List.of(),
                                AT,
                                null,
                                null))
                .thenRow(SESSION, "state", SessionState.CLOSED, "closedAt", AT);
    }

    @Test
    void a_convocation_drafted_for_a_session_that_is_known_changes_nothing_of_it() {
        failed().given(new ConvocationDrafted(MESA, SESSION, SessionKind.TECHNICAL, AT))
                .thenRow(
                        SESSION,
                        "state",
                        SessionState.FAILED,
                        "kind",
                        SessionKind.ORDINARY,
                        "code",
                        "MNMH-VI-2021");
    }

    @Test
    void what_has_not_begun_is_called_off() {
        Fold.of(new SessionRegister())
                .given(
                        new SessionScheduled(SESSION, MESA, SessionKind.ORDINARY),
                        new ConvocationCancelled(MESA, SESSION, "Lluvia", AT, null, null))
                .thenRow(SESSION, "state", SessionState.CANCELLED, "note", "Lluvia");
    }

    @Test
    void an_item_that_is_referred_ends_so() {
        Fold.of(new SessionAgenda())
                .given(
                        new AgendaItemProposed(
                                SESSION,
                                new AgendaItem(
                                        4,
                                        "Retorno",
                                        AgendaItem.Kind.DELIBERATIVE,
                                        MIES,
                                        10,
                                        null,
                                        null,
                                        null),
                                AT),
                        new ItemReferred(SESSION, 4, "Protección", "Que informe", AT))
                .thenRow(SESSION.value() + "/4", "state", AgendaItem.State.REFERRED, "endedAt", AT);
        assertThat(
                        Fold.of(new SessionAgenda())
                                .given(new ItemReferred(SESSION, 4, "Protección", "Informe", AT))
                                .rows())
                .as("of an item nobody put there nothing is known")
                .isEmpty();
    }

    @Test
    void an_approved_agenda_is_the_sessions_own_and_no_late_convocation_adds_to_it() {
        AgendaItem quorum = item(1, AgendaItem.Kind.QUORUM_CHECK);
        AgendaItem approval = item(2, AgendaItem.Kind.AGENDA_APPROVAL);
        AgendaItem subject = item(3, AgendaItem.Kind.DELIBERATIVE);
        AgendaItem late = item(4, AgendaItem.Kind.DELIBERATIVE);
        Fold<AgendaRow> approved =
                Fold.of(new SessionAgenda())
                        .given(
                                amended(List.of(quorum, approval, subject)),
                                new AgendaApproved(SESSION, List.of(quorum, approval, subject), AT))
                        .given(amended(List.of(quorum, approval, subject, late)));
        assertThat(approved.rows()).hasSize(3);
        approved.thenRow(id(3), "state", AgendaItem.State.PENDING)
                .thenRow(id(1), "state", AgendaItem.State.NOTED, "endedAt", AT)
                .thenRow(id(2), "state", AgendaItem.State.NOTED, "endedAt", AT);
    }

    private static String id(int number) {
        return SESSION.value() + "/" + number;
    }

    private static AgendaItem item(int number, AgendaItem.Kind kind) {
        return new AgendaItem(number, "Punto " + number, kind, MIES, 10, null, null, null);
    }

    private static ConvocationAmended amended(List<AgendaItem> agenda) {
        return new ConvocationAmended(
                MESA,
                SESSION,
                new Place(Place.Modality.REMOTE, null, null, null, "https://sala.example.ec"),
                "Retorno",
                agenda,
                List.of(),
                "Motivo",
                true,
                5,
                List.of(),
                AT,
                "MNMH-VI-2021",
                List.of());
    }

    @Test
    void a_text_keeps_its_last_words_and_how_often_they_changed() {
        Fold.of(new SessionTexts())
                .given(
                        new TextProposed(SESSION, 4, AGREEMENT, MIES, "Uno", Sha256.of("Uno"), AT),
                        new TextAmended(
                                SESSION, AGREEMENT, MIES, "Dos", Sha256.of("Dos"), "Claridad", AT),
                        new MemberRecused(SESSION, AGREEMENT, MIES, "Interés", AT))
                .thenRow(AGREEMENT, "text", "Dos", "versions", 2);
    }

    @Test
    void an_amendment_of_what_was_never_put_changes_nothing() {
        Fold.of(new SessionTexts())
                .given(
                        new TextAmended(
                                SESSION,
                                new AgreementId(new UUID(1, 1)),
                                MIES,
                                "Dos",
                                Sha256.of("Dos"),
                                "Claridad",
                                AT))
                .thenRows();
    }
}
