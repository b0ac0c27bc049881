package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.acta.ActaContent;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaNarrated;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaId;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.DraftCommitment;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Evidence;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.mesa.ConvocationEvent.ItemCarriedOver;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapId;
import mesa.api.session.AgendaEvent.AgendaItemProposed;
import mesa.api.session.AgendaEvent.AgendaModified;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaEvent.ItemOpened;
import mesa.api.session.AgendaItem;
import mesa.api.session.DecisionEvent.InterventionRecorded;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.DecisionEvent.VoteCast;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionEvent.SessionScheduled;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.api.session.VoteValue;
import mesa.api.user.UserEvent.UserRegistered;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.projection.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is reserved says by which law and until when, and reads like anything else after that. */
class ReserveIT {
    private static final String GROUND = "LOSPEE, art. 19 (Resolución 12)";

    /** The journal of the test begins on 5 January 2026; this term ran out after that. */
    private static final LocalDate OVER = LocalDate.of(2026, 1, 6);

    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);
    private static final UUID OURS = new UUID(9, 1);
    private static final UUID THEIRS = new UUID(9, 2);
    private static final UUID MEMBER = new UUID(9, 3);
    private static final AgreementId PEACE = new AgreementId(new UUID(2, 4));
    private static final MesaId ELSEWHERE = new MesaId(new UUID(4, 8));
    private static final SessionId MEETING = new SessionId(new UUID(5, 3));
    private static final SessionId PLANNED = new SessionId(new UUID(5, 4));
    private static final ActaId DRAFT = new ActaId(new UUID(6, 2));
    private static final RoadmapId ROADMAP = new RoadmapId(new UUID(10, 1));
    private static final MesaId MESA = new MesaId(new UUID(4, 9));
    private static final SessionId SESSION = new SessionId(new UUID(5, 1));

    private static final ActaId ACTA = new ActaId(new UUID(6, 1));
    private static final CommitmentId KEPT = new CommitmentId(new UUID(3, 1));
    private static final CommitmentId ENDED = new CommitmentId(new UUID(3, 2));
    private static final CommitmentId RECLOSED = new CommitmentId(new UUID(3, 3));
    private static final AgreementId SECRET = new AgreementId(new UUID(2, 1));
    private static final AgreementId SHOWN = new AgreementId(new UUID(2, 2));
    private static final AgreementId WITHDRAWN = new AgreementId(new UUID(2, 3));
    private static final SessionId BEFORE = new SessionId(new UUID(5, 2));
    private static final UserId USER = new UserId(new UUID(1, 1));

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningWindow window;
    private static String nobody;
    private static String owner;
    private static String other;
    private static String member;
    private static String auditor;
    private static long early;
    private static long open;
    private static long internal;

    @BeforeAll
    static void record() {
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        nobody = ISSUER.token(null, "public");
        owner = ISSUER.token(OURS, "delegate");
        other = ISSUER.token(THEIRS, "delegate");
        member = ISSUER.token(MEMBER, "delegate");
        auditor = ISSUER.token(null, "auditor");
        window.topic.write(KEPT, formulated(KEPT, "Compra reservada", reserve(FAR)));
        window.topic.write(KEPT, evidence(KEPT, 1));
        window.topic.write(ENDED, formulated(ENDED, "Compra ya conocida", reserve(OVER)));
        early = window.topic.write(ENDED, evidence(ENDED, 2));
        reclosed();
        window.topic.write(
                SECRET,
                proposed(
                        SECRET, "Acuerdo callado", Visibility.RESTRICTED, reserve(FAR), List.of()));
        agenda();
        window.topic.write(
                SHOWN,
                proposed(
                        SHOWN,
                        "Acuerdo abierto",
                        Visibility.PUBLIC,
                        null,
                        List.of(
                                new DraftCommitment(
                                        KEPT, formulation("Compra en borrador", reserve(FAR))),
                                new DraftCommitment(
                                        RECLOSED, formulation("Compra reclasificada", null)))));
        internal =
                window.topic.write(
                        SHOWN,
                        new AgreementVisibilityChanged(
                                SHOWN, Visibility.INTERNAL, null, "Revisión"));
        window.topic.write(
                SHOWN, new AgreementVisibilityChanged(SHOWN, Visibility.PUBLIC, null, "Revisado"));
        window.topic.write(
                SESSION,
                new TextProposed(
                        SESSION,
                        4,
                        SECRET,
                        new ActorId(OURS),
                        "Palabras del acuerdo callado",
                        Sha256.of("x"),
                        Instant.parse("2026-01-05T15:00:00Z")));
        window.topic.write(
                ACTA,
                new ActaDrafted(
                        ACTA,
                        SESSION,
                        MESA,
                        "ACTA-M-XXI-2021",
                        LocalDate.of(2026, 1, 5),
                        new ActaContent(
                                false, List.of(), List.of(), List.of(), List.of(), List.of())));
        window.topic.write(ACTA, new ActaNarrated(ACTA, "Palabras de los miembros"));
        window.topic.write(
                ACTA,
                new ActaApproved(
                        ACTA,
                        "ACTA-M-XXI-2021",
                        "Documento de los miembros",
                        Sha256.of("d"),
                        false));
        window.topic.write(
                ACTA,
                new ActaPublished(
                        ACTA,
                        SESSION,
                        MESA,
                        "ACTA-M-XXI-2021",
                        Sha256.of("d"),
                        Sha256.of("e"),
                        List.of("nombres")));
        SomeFacts.seated(MESA, new ActorId(MEMBER)).forEach(e -> window.topic.write(MESA, e));
        peace();
        draft();
        long last = window.topic.write(ENDED, evidence(ENDED, 3));
        window.topic.flush();
        window.json("/api/v1/commitments?minPosition=" + last);
    }

    /** Everybody could read all of it up to the position {@code open}. */
    private static void reclosed() {
        Instant at = Instant.parse("2026-01-05T14:30:00Z");
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Mesa Nacional", "M"));
        window.topic.write(ELSEWHERE, SomeFacts.constituted(ELSEWHERE, "Mesa de otra parte", "E"));
        window.topic.write(RECLOSED, formulated(RECLOSED, "Compra reclasificada", null));
        window.topic.write(RECLOSED, evidence(RECLOSED, 4));
        window.topic.write(MESA, convened(MESA, BEFORE, "M-XX-2025", List.of(), at));
        window.topic.write(BEFORE, new SessionScheduled(BEFORE, MESA, SessionKind.ORDINARY));
        window.topic.write(
                BEFORE,
                new AgendaPublished(
                        BEFORE, List.of(item(1, "Texto sobre el acuerdo retirado")), at));
        window.topic.write(
                WITHDRAWN,
                proposed(
                        WITHDRAWN,
                        BEFORE,
                        1,
                        "Acuerdo retirado",
                        Visibility.PUBLIC,
                        null,
                        List.of()));
        window.topic.write(
                BEFORE,
                new TextProposed(
                        BEFORE,
                        1,
                        WITHDRAWN,
                        new ActorId(OURS),
                        "Palabras del acuerdo retirado",
                        Sha256.of("y"),
                        at));
        window.topic.write(
                BEFORE, new VoteCast(BEFORE, WITHDRAWN, new ActorId(OURS), VoteValue.AGAINST, at));
        open =
                window.topic.write(
                        USER,
                        new UserRegistered(USER, UserKind.PERSON, "registro", "Secretaria"),
                        LocalDate.of(2025, 1, 5));
        window.topic.write(
                RECLOSED,
                new CommitmentVisibilityChanged(
                        RECLOSED, Visibility.RESTRICTED, reserve(FAR), "Resolución 12"));
        window.topic.write(
                WITHDRAWN,
                new AgreementVisibilityChanged(
                        WITHDRAWN, Visibility.RESTRICTED, reserve(FAR), "Resolución 12"));
    }

    /** What is called by a word of everybody's; another mesa has one of the same name to treat. */
    private static void peace() {
        Instant at = Instant.parse("2026-01-05T14:00:00Z");
        window.topic.write(
                PEACE,
                proposed(PEACE, SESSION, 9, "Paz", Visibility.RESTRICTED, reserve(FAR), List.of()));
        window.topic.write(ELSEWHERE, convened(ELSEWHERE, MEETING, "E-I-2026", List.of(), at));
        window.topic.write(MEETING, new SessionScheduled(MEETING, ELSEWHERE, SessionKind.ORDINARY));
        window.topic.write(MEETING, new AgendaPublished(MEETING, List.of(item(1, "Paz")), at));
        window.topic.write(
                SESSION,
                new AgendaModified(
                        SESSION, item(7, "Informe de paz y capaz de más"), List.of(), at));
        window.topic.write(SESSION, new AgendaModified(SESSION, item(8, "paz "), List.of(), at));
    }

    /** An acta, a roadmap and a convocation that members still work on. */
    private static void draft() {
        Instant at = Instant.parse("2026-01-05T14:00:00Z");
        window.topic.write(MESA, new ConvocationDrafted(MESA, PLANNED, SessionKind.ORDINARY, at));
        window.topic.write(PLANNED, new SessionScheduled(PLANNED, MESA, SessionKind.ORDINARY));
        window.topic.write(
                PLANNED, new AgendaItemProposed(PLANNED, item(1, "Punto en borrador"), at));
        window.topic.write(
                DRAFT,
                new ActaDrafted(
                        DRAFT,
                        BEFORE,
                        MESA,
                        "ACTA-M-XX-2020",
                        LocalDate.of(2026, 1, 4),
                        new ActaContent(
                                false, List.of(), List.of(), List.of(), List.of(), List.of())));
        window.topic.write(DRAFT, new ActaNarrated(DRAFT, "Borrador de los miembros"));
        window.topic.write(
                DRAFT, new ActaCirculated(DRAFT, List.of(), LocalDate.of(2026, 2, 2), false));
        window.topic.write(
                ROADMAP, new RoadmapDrafted(ROADMAP, MESA, "Hoja en borrador", List.of()));
        window.topic.write(
                ROADMAP,
                new MilestoneAdded(
                        ROADMAP,
                        new Milestone(
                                "a",
                                "Hito en borrador",
                                LocalDate.of(2026, 3, 3),
                                100,
                                List.of(),
                                null)));
    }

    /** Item 4 is the secret's; 5 repeats its title; 6 is open. */
    private static void agenda() {
        Instant at = Instant.parse("2026-01-05T14:00:00Z");
        AgendaItem deferred = item(4, "Compras del acuerdo");
        List<AgendaItem> items =
                List.of(
                        deferred,
                        item(5, "Seguimiento de «ACUERDO CALLADO»"),
                        item(6, "Informe de la secretaría"));
        window.topic.write(MESA, convened(MESA, SESSION, "M-XXI-2026", items, at));
        window.topic.write(SESSION, new SessionScheduled(SESSION, MESA, SessionKind.ORDINARY));
        window.topic.write(SESSION, new AgendaPublished(SESSION, items, at));
        window.topic.write(SESSION, new ItemOpened(SESSION, 4, at));
        window.topic.write(
                SESSION,
                new InterventionRecorded(
                        SESSION, 4, new ActorId(OURS), "Pregunta por las compras", 3, at));
        window.topic.write(
                SESSION, new ItemDeferred(SESSION, 4, deferred, "Faltan las compras", at));
        window.topic.write(
                MESA,
                new ItemCarriedOver(
                        MESA,
                        SESSION,
                        4,
                        new ProposedItem(
                                deferred.title(),
                                deferred.kind(),
                                deferred.proponent(),
                                deferred.minutes(),
                                deferred.document(),
                                null),
                        at));
    }

    private static MesaConvened convened(
            MesaId mesa, SessionId session, String code, List<AgendaItem> items, Instant at) {
        return new MesaConvened(
                mesa,
                session,
                SessionKind.ORDINARY,
                code,
                1,
                at,
                null,
                new Place(Place.Modality.IN_PERSON, "01", "Cuenca", "Casa", null),
                "Retorno",
                items,
                List.of(),
                List.of(),
                List.of(),
                null,
                15,
                List.of(),
                at);
    }

    private static AgendaItem item(int number, String title) {
        return new AgendaItem(
                number,
                title,
                AgendaItem.Kind.DECISIVE,
                new ActorId(OURS),
                10,
                "Documento: " + title,
                null,
                null);
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @Test
    void within_the_term_a_reader_is_told_the_ground_and_the_term_and_nothing_else() {
        for (String token : List.of(nobody, other)) {
            for (String part : List.of("", "/history")) {
                HttpResponse<String> answer =
                        get("/api/v1/commitments/" + KEPT.value() + part, token);
                assertThat(answer.statusCode()).isEqualTo(403);
                JsonNode problem = Json.MAPPER.readTree(answer.body());
                assertThat(problem.path("type").asString()).isEqualTo("/problems/kept-back");
                assertThat(problem.path("ground").asString()).isEqualTo(GROUND);
                assertThat(problem.path("until").asString()).isEqualTo("2999-01-01");
                assertThat(answer.body()).doesNotContain("Compra");
            }
        }
        assertThat(in("en", "/api/v1/commitments/" + KEPT.value()))
                .contains("It is reserved under " + GROUND + ", until 2999-01-01");
    }

    @Test
    void the_page_says_so_too_in_both_languages() {
        HttpResponse<String> page = get("/es/compromisos/" + KEPT.value(), nobody);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("en reserva según " + GROUND).doesNotContain("Compra");
        assertThat(get("/en/commitments/" + KEPT.value(), nobody).body())
                .contains("is reserved under " + GROUND);
    }

    @Test
    void a_list_says_what_it_keeps_back_whatever_was_asked_for() {
        for (String query : List.of("", "?q=nada-de-esto", "?institution=" + THEIRS)) {
            JsonNode list = json("/api/v1/commitments" + query, nobody);
            assertThat(list.path("reserved")).as(query).hasSize(1);
            assertThat(list.at("/reserved/0/ground").asString()).isEqualTo(GROUND);
            assertThat(list.at("/reserved/0/until").asString()).isEqualTo("2999-01-01");
            assertThat(list.at("/reserved/0/items").asInt()).isEqualTo(2);
        }
        assertThat(json("/api/v1/commitments", auditor).path("reserved")).isEmpty();
    }

    @Test
    void who_may_read_it_reads_it_with_its_ground_and_term() {
        for (String token : List.of(owner, auditor)) {
            JsonNode item = json("/api/v1/commitments/" + KEPT.value(), token).path("data");
            assertThat(item.path("statement").asString()).isEqualTo("Compra reservada");
            assertThat(item.path("reserveGround").asString()).isEqualTo(GROUND);
            assertThat(item.path("reservedUntil").asString()).isEqualTo("2999-01-01");
            assertThat(get("/es/compromisos/" + KEPT.value(), token).body())
                    .contains("Compra reservada", GROUND);
        }
    }

    @Test
    void after_the_term_everybody_reads_it_everywhere() {
        String id = ENDED.value().toString();
        assertThat(json("/api/v1/commitments/" + id, nobody).at("/data/statement").asString())
                .isEqualTo("Compra ya conocida");
        assertThat(json("/api/v1/commitments/" + id + "/history", nobody).path("data")).hasSize(3);
        for (String path :
                List.of(
                        "/api/v1/commitments",
                        "/api/v1/commitments.csv",
                        "/api/v1/evidence",
                        "/api/v1/formulations",
                        "/api/v1/calendar")) {
            assertThat(get(path, nobody).body()).as(path).contains(id);
        }
        HttpResponse<String> page = get("/es/compromisos/" + id, nobody);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Compra ya conocida").doesNotContain(GROUND);
    }

    @Test
    void what_belongs_to_something_reserved_is_kept_with_it() {
        for (String path :
                List.of(
                        "/api/v1/commitments.csv",
                        "/api/v1/evidence",
                        "/api/v1/formulations",
                        "/api/v1/calendar",
                        "/es/calendario.ics",
                        "/es/compromisos")) {
            assertThat(get(path, nobody).body())
                    .as(path)
                    .doesNotContain(KEPT.value().toString(), RECLOSED.value().toString())
                    .doesNotContain("Compra reservada", "Compra reclasificada");
        }
    }

    /** A past position always shows the same, however long ago the term ran out by now. */
    @Test
    void the_past_is_judged_on_its_own_day() {
        String then = "/api/v1/commitments/" + ENDED.value() + "?asOf=" + early;
        assertThat(get(then, nobody).statusCode()).isEqualTo(403);
        assertThat(get(then, auditor).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/evidence?asOf=" + early, nobody).body())
                .doesNotContain(ENDED.value().toString());
    }

    @Test
    void what_is_restricted_later_is_kept_back_from_the_past_as_well() {
        String then = "?asOf=" + open;
        List<String> items =
                List.of(
                        "/api/v1/commitments/" + RECLOSED.value() + then,
                        "/api/v1/commitments/" + RECLOSED.value() + "/history" + then,
                        "/es/compromisos/" + RECLOSED.value() + then,
                        "/es/compromisos/" + RECLOSED.value() + "/historia" + then,
                        "/api/v1/agreements/" + WITHDRAWN.value() + then,
                        "/api/v1/agreements/" + WITHDRAWN.value() + "/history" + then,
                        "/es/acuerdos/" + WITHDRAWN.value() + then,
                        "/es/acuerdos/" + WITHDRAWN.value() + "/historia" + then);
        List<String> around =
                List.of(
                        "/api/v1/commitments",
                        "/api/v1/commitments.csv",
                        "/api/v1/evidence",
                        "/api/v1/formulations",
                        "/api/v1/calendar",
                        "/api/v1/agreements",
                        "/api/v1/agreements.csv",
                        "/api/v1/agenda-items",
                        "/api/v1/decisions",
                        "/api/v1/votes",
                        "/api/v1/sessions/" + BEFORE.value() + "/history",
                        "/es/tablero",
                        "/es/compromisos",
                        "/es/acuerdos",
                        "/es/calendario",
                        "/es/sesiones/" + BEFORE.value(),
                        "/es/sesiones/" + BEFORE.value() + "/orden-del-dia",
                        "/es/sesiones/" + BEFORE.value() + "/decisiones",
                        "/es/sesiones/" + BEFORE.value() + "/historia");
        for (String token : List.of(nobody, other)) {
            for (String path : items) {
                HttpResponse<String> answer = get(path, token);
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body())
                        .as(path)
                        .contains(GROUND)
                        .doesNotContainIgnoringCase("acuerdo retirado")
                        .doesNotContain("Compra reclasificada");
            }
            for (String path : around) {
                HttpResponse<String> answer = get(path + then, token);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContainIgnoringCase("acuerdo retirado")
                        .doesNotContain("Compra reclasificada");
            }
            assertThat(json("/api/v1/evidence" + then, token).toString())
                    .doesNotContain(RECLOSED.value().toString());
            assertThat(json("/api/v1/votes" + then, token).path("data")).isEmpty();
            assertThat(json("/api/v1/agenda-items?q=retirado&asOf=" + open, token).path("data"))
                    .isEmpty();
        }
        for (String token : List.of(owner, auditor)) {
            for (String path : items) {
                assertThat(get(path, token).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(get("/api/v1/decisions" + then, token).body())
                    .contains("Palabras del acuerdo retirado");
            assertThat(json("/api/v1/votes" + then, token).path("data")).hasSize(1);
        }
    }

    @Test
    void a_list_of_the_past_counts_what_was_reserved_then_and_what_is_by_now() {
        JsonNode kept = json("/api/v1/commitments?asOf=" + open, nobody).path("reserved");
        assertThat(kept).hasSize(2);
        assertThat(kept.at("/0/until").asString()).isEqualTo(OVER.toString());
        assertThat(kept.at("/0/items").asInt()).isEqualTo(1);
        assertThat(kept.at("/1/until").asString()).isEqualTo(FAR.toString());
        assertThat(kept.at("/1/items").asInt()).isEqualTo(2);
    }

    @Test
    void a_draft_is_kept_back_once_its_commitment_is() {
        String history = "/api/v1/agreements/" + SHOWN.value() + "/history";
        assertThat(get(history, nobody).body()).doesNotContain("Compra reclasificada");
        assertThat(get(history, auditor).body()).contains("Compra reclasificada");
    }

    @Test
    void the_auditor_s_lists_tell_of_nothing_that_is_kept_back() {
        String code = "CO-M-XXI-2021-01-01";
        for (String path :
                List.of("/api/v1/exceptions", "/api/v1/exceptions.csv", "/es/auditoria")) {
            for (String token : List.of(nobody, other)) {
                assertThat(get(path, token).body())
                        .as(path)
                        .doesNotContain(code, KEPT.value().toString())
                        .doesNotContain("user.registered", USER.value().toString());
            }
            assertThat(get(path, auditor).body()).as(path).contains(code);
        }
        assertThat(json("/api/v1/exceptions", nobody).path("data")).hasSize(1);
        assertThat(get("/api/v1/exceptions", auditor).body()).contains("user.registered");
    }

    @Test
    void a_form_tells_nothing_to_those_who_may_not_use_it_or_read_the_thing() {
        String form = "/es/acciones/commitment.accept/" + KEPT.value();
        String code = "CO-M-XXI-2021-01-01";
        for (String token : List.of(nobody, other, ISSUER.token(null, "verifier"))) {
            HttpResponse<String> page = get(form, token);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(code, "name=\"_version\"");
        }
        assertThat(get(form, owner).body()).contains(code, "name=\"_version\"");
    }

    @Test
    void a_restricted_agreement_is_kept_from_lists_items_pages_and_histories() {
        String id = SECRET.value().toString();
        for (String token : List.of(nobody, other)) {
            assertThat(get("/api/v1/agreements/" + id, token).statusCode()).isEqualTo(403);
            assertThat(get("/api/v1/agreements/" + id + "/history", token).statusCode())
                    .isEqualTo(403);
            assertThat(get("/es/acuerdos/" + id, token).statusCode()).isEqualTo(403);
            for (String path :
                    List.of(
                            "/api/v1/agreements",
                            "/api/v1/agreements.csv",
                            "/api/v1/decisions",
                            "/es/acuerdos",
                            "/es/tablero")) {
                assertThat(get(path, token).body()).as(path).doesNotContain("callado");
            }
        }
        assertThat(json("/api/v1/agreements", nobody).at("/reserved/0/ground").asString())
                .isEqualTo(GROUND);
        for (String token : List.of(owner, auditor)) {
            assertThat(get("/api/v1/agreements/" + id, token).body()).contains("Acuerdo callado");
            assertThat(get("/api/v1/decisions", token).body())
                    .contains("Palabras del acuerdo callado");
        }
    }

    @Test
    void the_words_of_an_agenda_item_are_kept_with_the_agreement_they_tell_of() {
        String session = SESSION.value().toString();
        String mesa = MESA.value().toString();
        List<String> everywhere =
                List.of(
                        "/api/v1/agenda-items?session=" + session,
                        "/api/v1/agenda-items.csv",
                        "/api/v1/sessions/" + session + "/history",
                        "/api/v1/mesas/" + mesa + "/history",
                        "/es/sesiones/" + session,
                        "/es/sesiones/" + session + "/orden-del-dia",
                        "/es/sesiones/" + session + "/historia",
                        "/es/mesas/" + mesa + "/historia");
        for (String path : everywhere) {
            for (String token : List.of(nobody, other)) {
                assertThat(get(path, token).body())
                        .as(path)
                        .doesNotContainIgnoringCase("acuerdo callado")
                        .doesNotContainIgnoringCase("compras");
            }
        }
        JsonNode items = json("/api/v1/agenda-items?session=" + session, nobody).path("data");
        assertThat(items).hasSize(5);
        assertThat(items.at("/0/reserved/0/component").asString()).isEqualTo("/title");
        assertThat(items.at("/0/reserved/0/ground").asString()).isEqualTo(GROUND);
        assertThat(items.at("/2/title").asString()).isEqualTo("Informe de la secretaría");
        assertThat(get("/es/sesiones/" + session + "/orden-del-dia", nobody).body())
                .contains(GROUND, "Informe de la secretaría");
        for (String token : List.of(owner, auditor)) {
            assertThat(get("/api/v1/agenda-items", token).body())
                    .contains("Compras del acuerdo", "ACUERDO CALLADO");
            assertThat(get("/es/sesiones/" + session + "/historia", token).body())
                    .contains("Pregunta por las compras");
        }
    }

    @Test
    void a_search_finds_no_agenda_item_by_words_that_are_kept_back() {
        for (String words : List.of("compras", "callado")) {
            assertThat(json("/api/v1/agenda-items?q=" + words, nobody).path("data")).isEmpty();
            assertThat(json("/api/v1/agenda-items?q=" + words, auditor).path("data")).hasSize(1);
        }
        assertThat(json("/api/v1/agenda-items?q=informe", nobody).path("data"))
                .as("the two that name no agreement")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "auditor"})
    void a_draft_inside_a_public_agreement_is_kept_by_its_own_reserve(String who) {
        boolean auditing = who.equals("auditor");
        JsonNode history =
                json(
                        "/api/v1/agreements/" + SHOWN.value() + "/history",
                        auditing ? auditor : nobody);
        JsonNode proposal = history.path("data").path(history.path("data").size() - 1);
        assertThat(proposal.path("type").asString()).isEqualTo("agreement.proposed");
        assertThat(proposal.toString().contains("Compra en borrador")).isEqualTo(auditing);
        if (!auditing) {
            JsonNode note = proposal.at("/payload/reserved/0");
            assertThat(note.path("component").asString()).isEqualTo("/commitments/0/formulation");
            assertThat(note.path("ground").asString()).isEqualTo(GROUND);
            assertThat(note.path("until").asString()).isEqualTo("2999-01-01");
        }
        HttpResponse<String> page =
                get("/es/acuerdos/" + SHOWN.value() + "/historia", auditing ? auditor : nobody);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().contains("Compra en borrador")).isEqualTo(auditing);
    }

    @Test
    void a_published_acta_tells_in_its_history_nothing_that_was_redacted() {
        String history = "/api/v1/actas/" + ACTA.value() + "/history";
        assertThat(json(history, nobody).path("data")).hasSize(4);
        assertThat(get(history, nobody).body())
                .doesNotContain("de los miembros")
                .contains("LOPDP, art. 10");
        assertThat(get(history, other).body()).doesNotContain("de los miembros");
        assertThat(get(history, member).body())
                .contains("Palabras de los miembros", "Documento de los miembros");
    }

    @Test
    void words_that_share_a_title_with_something_reserved_are_read_by_everybody() {
        String agenda = "/api/v1/agenda-items?session=";
        JsonNode shared = json(agenda + SESSION.value(), nobody).path("data");
        assertThat(shared.at("/3/title").asString()).isEqualTo("Informe de paz y capaz de más");
        assertThat(shared.at("/4/title").isMissingNode()).as("names it").isTrue();
        assertThat(json(agenda + MEETING.value(), nobody).at("/data/0/title").asString())
                .as("of another mesa")
                .isEqualTo("Paz");
        assertThat(json("/api/v1/agenda-items?q=paz", nobody).path("data")).hasSize(2);
        assertThat(json("/api/v1/agenda-items?q=paz", auditor).path("data")).hasSize(3);
    }

    @Test
    void a_draft_acta_is_read_by_the_members_of_its_mesa_alone() {
        String acta = "/api/v1/actas/" + DRAFT.value();
        String text = "/api/v1/acta-texts/" + DRAFT.value();
        for (String token : List.of(nobody, owner, other)) {
            assertThat(get(acta, token).statusCode()).isEqualTo(404);
            assertThat(get(acta + "/history", token).statusCode()).isEqualTo(404);
            assertThat(get(text, token).statusCode()).isIn(403, 404);
            assertThat(get("/es/actas/ACTA-M-XX-2020", token).statusCode()).isEqualTo(404);
            assertThat(get("/es/actas/ACTA-M-XX-2020/historia", token).statusCode()).isEqualTo(404);
            for (String path :
                    List.of(
                            "/api/v1/actas",
                            "/api/v1/actas.csv",
                            "/api/v1/acta-texts",
                            "/api/v1/acta-texts.csv",
                            "/api/v1/calendar",
                            "/es/actas",
                            "/es/sesiones/" + BEFORE.value() + "/acta",
                            "/es/calendario?month=2026-02")) {
                assertThat(get(path, token).body())
                        .as(path)
                        .doesNotContain("ACTA-M-XX-2020", "de los miembros", DRAFT.value() + "");
            }
        }
        for (String token : List.of(member, auditor)) {
            assertThat(get(acta, token).body()).contains("ACTA-M-XX-2020");
            assertThat(get(acta + "/history", token).body()).contains("Borrador de los miembros");
            assertThat(get("/es/actas/ACTA-M-XX-2020", token).body())
                    .contains("Borrador de los miembros");
            assertThat(get("/api/v1/acta-texts", token).body())
                    .contains("Borrador de los miembros", "Documento de los miembros");
            assertThat(get("/api/v1/calendar", token).body()).contains(DRAFT.value().toString());
        }
    }

    @Test
    void a_draft_roadmap_and_its_milestones_are_read_by_the_members_of_its_mesa_alone() {
        for (String token : List.of(nobody, other)) {
            for (String path :
                    List.of(
                            "/api/v1/roadmaps",
                            "/api/v1/milestones",
                            "/api/v1/milestones.csv",
                            "/api/v1/calendar",
                            "/es/calendario?month=2026-03",
                            "/es/hojas-de-ruta")) {
                assertThat(get(path, token).body()).as(path).doesNotContain("en borrador");
            }
            assertThat(get("/es/hojas-de-ruta/" + ROADMAP.value(), token).statusCode())
                    .isEqualTo(404);
            assertThat(get("/api/v1/roadmaps/" + ROADMAP.value() + "/history", token).statusCode())
                    .isEqualTo(404);
        }
        for (String token : List.of(member, auditor)) {
            assertThat(get("/api/v1/roadmaps", token).body()).contains("Hoja en borrador");
            assertThat(get("/api/v1/milestones", token).body()).contains("Hito en borrador");
            assertThat(get("/es/calendario?month=2026-03", token).body())
                    .contains("Hito en borrador");
            assertThat(get("/es/hojas-de-ruta/" + ROADMAP.value(), token).body())
                    .contains("Hoja en borrador");
        }
    }

    @Test
    void a_draft_convocation_is_read_by_the_members_of_its_mesa_until_it_is_issued() {
        String id = PLANNED.value().toString();
        List<String> items =
                List.of(
                        "/api/v1/sessions/" + id,
                        "/api/v1/sessions/" + id + "/history",
                        "/es/sesiones/" + id,
                        "/es/sesiones/" + id + "/orden-del-dia",
                        "/es/sesiones/" + id + "/historia");
        List<String> around =
                List.of(
                        "/api/v1/sessions",
                        "/api/v1/sessions.csv",
                        "/api/v1/sessions?status=DRAFT",
                        "/api/v1/agenda-items",
                        "/api/v1/agenda-items?session=" + id,
                        "/api/v1/agenda-items?q=borrador",
                        "/api/v1/mesas/" + MESA.value() + "/history",
                        "/es/mesas/" + MESA.value() + "/sesiones",
                        "/es/mesas/" + MESA.value() + "/historia",
                        "/es/sesiones",
                        "/es/tablero");
        for (String token : List.of(nobody, other)) {
            for (String path : items) {
                assertThat(get(path, token).statusCode()).as(path).isEqualTo(404);
            }
            for (String path : around) {
                HttpResponse<String> answer = get(path, token);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain(id, "Punto en borrador", "mesa.convocation-drafted");
            }
        }
        for (String token : List.of(member, auditor)) {
            for (String path : items) {
                assertThat(get(path, token).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(get("/api/v1/sessions", token).body()).contains(id);
            assertThat(get("/api/v1/agenda-items", token).body()).contains("Punto en borrador");
            assertThat(get("/api/v1/mesas/" + MESA.value() + "/history", token).body())
                    .contains("mesa.convocation-drafted", id);
            assertThat(get("/es/mesas/" + MESA.value() + "/sesiones", token).body()).contains(id);
        }
    }

    /** Nothing of it can be chosen either, nor does a form on it tell anything. */
    @Test
    void forms_offer_drafts_to_those_who_may_read_them() {
        String form = "/es/acciones/mesa.confirm-attendance/" + MESA.value();
        assertThat(get(form, other).body())
                .contains("<select")
                .doesNotContain(PLANNED.value() + "");
        assertThat(get(form, member).body()).contains(PLANNED.value().toString());
        for (String page :
                List.of(
                        "/es/acciones/session.propose-item/" + PLANNED.value(),
                        "/es/acciones/acta.observe/" + DRAFT.value())) {
            assertThat(get(page, other).body())
                    .doesNotContain("name=\"_version\"", "ACTA-M-XX-2020");
            assertThat(get(page, member).body()).contains("name=\"_version\"");
        }
    }

    /** An option tells a code, and so that there is something. */
    @Test
    void forms_offer_agreements_to_those_who_may_read_them() {
        String form = "/es/acciones/session.amend-text/" + SESSION.value();
        String secret = SECRET.value().toString();
        assertThat(get(form, other).body()).contains("<select").doesNotContain(secret);
        assertThat(get(form, ISSUER.token(null, "secretariat")).body()).contains(secret);
    }

    @Test
    void what_is_internal_is_read_by_the_members_of_its_mesa_and_no_other_institution() {
        String then = "?asOf=" + internal;
        String agreement = "/api/v1/agreements/" + SHOWN.value();
        for (String token : List.of(nobody, other)) {
            assertThat(get(agreement + then, token).statusCode()).isEqualTo(404);
        }
        assertThat(get(agreement + then, member).statusCode()).isEqualTo(200);
    }

    private static Reserve reserve(LocalDate until) {
        return new Reserve(GROUND, until);
    }

    private static CommitmentFormulated formulated(
            CommitmentId id, String statement, @Nullable Reserve reserve) {
        return new CommitmentFormulated(
                id,
                SHOWN,
                MESA,
                "CO-M-XXI-2021-01-0" + id.value().getLeastSignificantBits(),
                formulation(statement, reserve).verifiedBy(new ActorId(OURS)),
                LocalDate.of(2026, 2, 1));
    }

    private static Formulation formulation(String statement, @Nullable Reserve reserve) {
        LocalDate day = LocalDate.of(2026, 1, 3);
        return new Formulation(
                statement,
                null,
                null,
                List.of(),
                new ActorId(OURS),
                null,
                List.of(),
                null,
                day,
                day.plusYears(1),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                0,
                reserve == null ? Visibility.PUBLIC : Visibility.RESTRICTED,
                reserve);
    }

    private static EvidenceAttached evidence(CommitmentId id, int number) {
        return new EvidenceAttached(
                id,
                new Evidence(
                        new Sha256("%064x".formatted(number)),
                        "Informe",
                        "m",
                        10,
                        "application/pdf",
                        null));
    }

    private static AgreementProposed proposed(
            AgreementId id,
            String title,
            Visibility visibility,
            @Nullable Reserve reserve,
            List<DraftCommitment> drafts) {
        return proposed(id, SESSION, 4, title, visibility, reserve, drafts);
    }

    private static AgreementProposed proposed(
            AgreementId id,
            SessionId session,
            int item,
            String title,
            Visibility visibility,
            @Nullable Reserve reserve,
            List<DraftCommitment> drafts) {
        return new AgreementProposed(
                id,
                MESA,
                session,
                item,
                title,
                "Texto del " + title,
                Sha256.of(title),
                AgreementKind.OPERATIVE,
                FollowUpBody.of(new ActorId(OURS)),
                new AgreementTags(List.of(1), List.of(), List.of("01"), List.of(), null),
                drafts,
                null,
                visibility,
                reserve);
    }

    private static String in(String language, String path) {
        return window.get(path, "Authorization", "Bearer " + nobody, "Accept-Language", language)
                .body();
    }

    private static JsonNode json(String path, String token) {
        HttpResponse<String> answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String token) {
        return window.get(path, "Authorization", "Bearer " + token);
    }
}
