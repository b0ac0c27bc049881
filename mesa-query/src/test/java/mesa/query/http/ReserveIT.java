package mesa.query.http;

import static mesa.query.http.ReservedStory.ACTA;
import static mesa.query.http.ReservedStory.ENDED;
import static mesa.query.http.ReservedStory.GROUND;
import static mesa.query.http.ReservedStory.KEPT;
import static mesa.query.http.ReservedStory.MESA;
import static mesa.query.http.ReservedStory.OURS;
import static mesa.query.http.ReservedStory.RECLOSED;
import static mesa.query.http.ReservedStory.SECRET;
import static mesa.query.http.ReservedStory.SESSION;
import static mesa.query.http.ReservedStory.SHOWN;
import static mesa.query.http.ReservedStory.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is reserved says by which law and until when, and reads like anything else after that. */
class ReserveIT {
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningWindow window;
    private static String nobody;
    private static String owner;
    private static String other;
    private static String auditor;
    private static long early;

    @BeforeAll
    static void record() {
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        nobody = ISSUER.token(null, "public");
        owner = ISSUER.token(OURS, "delegate");
        other = ISSUER.token(THEIRS, "delegate");
        auditor = ISSUER.token(null, "auditor");
        ReservedStory.Positions told = ReservedStory.into(window.topic);
        early = told.early();
        window.json("/api/v1/commitments?minPosition=" + told.last());
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
        assertThat(items).hasSize(3);
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
        assertThat(json("/api/v1/agenda-items?q=informe", nobody).path("data")).hasSize(1);
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
        assertThat(get(history, other).body())
                .contains("Palabras de los miembros", "Documento de los miembros");
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
