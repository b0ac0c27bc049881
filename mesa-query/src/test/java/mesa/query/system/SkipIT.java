package mesa.query.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import mesa.api.Role;
import mesa.api.mesa.MesaId;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.http.RunningWindow;
import mesa.query.projection.Rebuilds;
import mesa.query.projection.Rebuilds.State;
import mesa.query.projection.SomeFacts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The way out of a model that has stopped: leave its event out, and undo that by a rebuild. */
@Timeout(120)
class SkipIT {
    private static final MesaId MESA = new MesaId(new UUID(10, 1));
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningWindow window;
    private static Rebuilds rebuilds;

    @BeforeAll
    static void a_model_stops() {
        window =
                new RunningWindow(
                        "mesa.access.issuer-uri=" + ISSUER.uri(),
                        "mesa.intake.retry=100ms",
                        "mesa.intake.retry-at-most=200ms");
        rebuilds = window.context.getBean(Rebuilds.class);
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Movilidad", "MNMH"));
        window.topic.write(
                MESA, "mesa.constituted", 1, "{\"nonsense\":".getBytes(StandardCharsets.UTF_8));
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Movilidad Humana", "MNMH"));
        window.topic.flush();
        becomes("mesa_register", State.STOPPED);
        becomes("session_register", State.STOPPED);
        becomes("session_agenda", State.STOPPED);
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @Test
    void an_event_is_left_out_of_one_model_until_a_rebuild_can_fold_it() {
        HttpResponse<String> page = window.get("/es/sistema", bearer(Role.ADMIN));
        assertThat(page.body())
                .contains("mesa_register está detenido en la posición 1")
                .contains("Omitir la posición 1 en este modelo");

        assertThat(
                        skip(
                                "{\"model\":\"mesa_register\",\"position\":2,\"reason\":\"x\"}",
                                Role.ADMIN))
                .satisfies(a -> refused(a, 422, "not-stopped-there"));
        assertThat(skip("{\"model\":\"mesa_register\",\"position\":1}", Role.ADMIN))
                .satisfies(a -> refused(a, 400, "what-to-skip"));
        assertThat(skip("{\"model\":\"nada\",\"position\":1,\"reason\":\"x\"}", Role.ADMIN))
                .satisfies(a -> refused(a, 404, "no-such-read-model"));
        String wish =
                "{\"model\":\"mesa_register\",\"position\":1,\"reason\":\"Registro ilegible\"}";
        assertThat(skip(wish, Role.SECRETARIAT).statusCode()).isEqualTo(403);

        assertThat(skip(wish, Role.ADMIN).statusCode()).isEqualTo(202);
        becomes("mesa_register", State.IN_STEP);
        assertThat(window.json("/api/v1/mesas").path("data").path(0).path("name").asString())
                .isEqualTo("Movilidad Humana");
        assertThat(state("session_register")).isEqualTo(State.STOPPED);
        assertThat(skipped())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("reason").asString()).isEqualTo("Registro ilegible");
                    assertThat(one.path("position").asLong()).isEqualTo(1);
                    assertThat(one.path("error").asString()).contains("position 1");
                    assertThat(one.path("by").asString()).isNotBlank();
                });
        assertThat(window.get("/es/sistema", bearer(Role.ADMIN)).body())
                .contains("Eventos omitidos", "Registro ilegible");

        // This program still cannot fold it, so a rebuild leaves it out again and keeps the word.
        rebuilds.ask(List.of("mesa_register"));
        becomes("mesa_register", State.IN_STEP);
        assertThat(skipped()).hasSize(1);
    }

    @Test
    void a_form_on_the_page_does_the_same() {
        HttpResponse<String> sent =
                window.post(
                        "/es/sistema",
                        "skip=session_agenda&position=1&reason=Ilegible",
                        "Authorization",
                        bearer(Role.ADMIN)[1],
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(sent.statusCode()).isEqualTo(303);
        becomes("session_agenda", State.IN_STEP);
    }

    @Test
    void what_is_not_of_this_journal_stands_on_the_page_with_what_to_do() {
        assertThat(window.get("/en/system", bearer(Role.ADMIN)).body())
                .doesNotContain("Records set aside");
        window.topic.garbage("{\"garbage\":true");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(window.get("/en/system", bearer(Role.ADMIN)).body())
                                .contains("Records set aside", "One record came where"));
        window.topic.garbage("of nobody");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(window.get("/es/sistema", bearer(Role.ADMIN)).body())
                                .contains("Registros apartados", "2 registros llegaron")
                                .contains("No tiene la forma de un hecho de la plataforma")
                                .contains("quítele el permiso"));
    }

    private static void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.MAPPER.readTree(answer.body()).path("type").asString())
                .isEqualTo("/problems/" + problem);
    }

    private static HttpResponse<String> skip(String body, Role role) {
        return window.post(
                "/system/read-models:skip",
                body,
                "Authorization",
                bearer(role)[1],
                "Content-Type",
                "application/json");
    }

    private static List<JsonNode> skipped() {
        return StreamSupport.stream(standings().path("skipped").spliterator(), false)
                .filter(one -> one.path("model").asString().equals("mesa_register"))
                .toList();
    }

    private static JsonNode standings() {
        return Json.MAPPER.readTree(window.get("/system/read-models", bearer(Role.ADMIN)).body());
    }

    private static State state(String model) {
        return rebuilds.standings().stream()
                .filter(s -> s.model().equals(model))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void becomes(String model, State state) {
        Awaitility.await().until(() -> state(model) == state);
    }

    private static String[] bearer(Role role) {
        return new String[] {"Authorization", "Bearer " + ISSUER.token(null, role.name())};
    }
}
