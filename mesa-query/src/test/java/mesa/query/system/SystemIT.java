package mesa.query.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mesa.api.Role;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.http.RunningWindow;
import mesa.query.projection.Rebuilds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A rebuild asked for over HTTP, followed to its end; refused to everybody but administrators. */
@Timeout(180)
class SystemIT {
    private static final String MODELS = "/system/read-models";
    private static final String REBUILD = "/system/read-models:rebuild";
    private static final int EVENTS = 20_000;
    private static final int MESAS = 1_000;

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningWindow window;
    private static long last;

    @BeforeAll
    static void record() {
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        for (int i = 0; i < EVENTS; i++) {
            last = write(i % MESAS, i);
        }
        window.topic.flush();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> standings().path("position").asLong() == last);
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    private static long write(int mesa, int turn) {
        MesaId id = new MesaId(new UUID(7, mesa + 1));
        return window.topic.write(
                id,
                new MesaConstituted(
                        id,
                        MesaKind.NATIONAL,
                        "Mesa " + turn,
                        "M" + mesa,
                        List.of(),
                        new EnablingInstrument(
                                "Acuerdo Ministerial",
                                "%06d".formatted(mesa),
                                LocalDate.of(2018, 10, 4),
                                "MREMH",
                                null),
                        null,
                        Instant.parse("2018-10-04T15:00:00Z")));
    }

    static Stream<Role> allButTheAdministrator() {
        return Stream.of(Role.values()).filter(role -> role != Role.ADMIN && role != Role.SYSTEM);
    }

    @ParameterizedTest
    @MethodSource("allButTheAdministrator")
    void nobody_but_an_administrator_sees_or_asks(Role role) {
        String[] token = bearer(role);
        assertThat(window.get(MODELS, token).statusCode()).isEqualTo(403);
        HttpResponse<String> asked = window.post(REBUILD, "{\"all\":true}", token);
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(Json.MAPPER.readTree(asked.body()).path("type").asString())
                .isEqualTo("/problems/forbidden");
        for (String page : List.of("/es/sistema", "/en/system")) {
            assertThat(window.get(page, token).statusCode()).isEqualTo(404);
            assertThat(form(page, "all=true", token).statusCode()).isEqualTo(403);
        }
        assertThat(states()).containsOnly("IN_STEP");
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        HttpResponse<String> seen = window.get(MODELS, "Accept", "application/json");
        assertThat(seen.statusCode()).isEqualTo(401);
        assertThat(Json.MAPPER.readTree(seen.body()).path("type").asString())
                .isEqualTo("/problems/unauthorized");
        // Without a token there is no way past the proof that a form is ours either.
        assertThat(window.post(REBUILD, "{\"all\":true}").statusCode()).isIn(401, 403);
        assertThat(window.get("/es/sistema").statusCode()).isEqualTo(404);
        assertThat(form("/es/sistema", "all=true").statusCode()).isEqualTo(403);
        assertThat(states()).containsOnly("IN_STEP");
    }

    @Test
    void a_rebuild_is_followed_to_its_end_and_no_read_fails_meanwhile() throws Exception {
        var stop = new AtomicBoolean();
        var reads = new AtomicLong();
        var wrong = new ArrayList<String>();
        Thread reader =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!stop.get()) {
                                HttpResponse<String> answer =
                                        window.get("/api/v1/mesas?limit=1&asOf=" + last);
                                reads.incrementAndGet();
                                if (answer.statusCode() != 200
                                        || !answer.body().contains("\"Mesa ")) {
                                    wrong.add(answer.statusCode() + " " + answer.body());
                                }
                            }
                        });
        HttpResponse<String> asked = window.post(REBUILD, "{\"all\":true}", bearer(Role.ADMIN));
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(states(Json.MAPPER.readTree(asked.body())))
                .isSubsetOf("WAITING", "REBUILDING")
                .isNotEmpty();

        var percents = new ArrayList<Integer>();
        var estimates = new ArrayList<Instant>();
        Instant begun = Instant.now();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    JsonNode now = standings();
                    for (JsonNode model : now.path("data")) {
                        JsonNode rebuild = model.path("rebuild");
                        if (model.path("model").asString().equals("mesa_register")
                                && rebuild.isObject()) {
                            percents.add(rebuild.path("percent").asInt());
                            assertThat(rebuild.path("target").asLong()).isEqualTo(last);
                            if (rebuild.has("estimatedEnd")) {
                                assertThat(rebuild.path("eventsPerSecond").asLong()).isPositive();
                                estimates.add(
                                        Instant.parse(rebuild.path("estimatedEnd").asString()));
                            }
                        }
                    }
                    return states(now).stream().allMatch("IN_STEP"::equals);
                });
        stop.set(true);
        reader.join();

        assertThat(wrong).isEmpty();
        assertThat(reads).hasPositiveValue();
        assertThat(percents).isSorted().isNotEmpty().first().isEqualTo(0);
        assertThat(percents).as("some progress is seen").anyMatch(p -> p > 0);
        assertThat(estimates).isNotEmpty().allMatch(end -> end.isAfter(begun));
        assertThat(standings().path("position").asLong()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"models\":[\"mesa_register\",\"nada\"]}' | 404 | no-such-read-model",
                "'{\"models\":[]}'                           | 400 | what-to-rebuild",
                "'{\"models\":\"mesa_register\"}'            | 400 | what-to-rebuild",
                "'{\"all\":true,\"models\":[\"mesa_register\"]}' | 400 | what-to-rebuild",
                "'{\"all\":false}'                           | 400 | what-to-rebuild",
                "'{}'                                        | 400 | what-to-rebuild",
                "'[1'                                        | 400 | what-to-rebuild",
                "''                                          | 400 | what-to-rebuild"
            })
    void a_wish_that_is_not_clear_is_a_problem_in_both_languages(
            String body, int status, String problem) {
        String admin = bearer(Role.ADMIN)[1];
        var details = new ArrayList<String>();
        for (String language : List.of("es", "en")) {
            HttpResponse<String> answer =
                    window.post(REBUILD, body, "Authorization", admin, "Accept-Language", language);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            JsonNode told = Json.MAPPER.readTree(answer.body());
            assertThat(told.path("type").asString()).isEqualTo("/problems/" + problem);
            assertThat(told.path("detail").asString()).doesNotContain("{model}", "{known}");
            details.add(told.path("detail").asString());
            assertThat(
                            window.get(
                                            "/%s/%s"
                                                    .formatted(
                                                            language,
                                                            "es".equals(language)
                                                                    ? "problemas/" + problem
                                                                    : "problems/" + problem))
                                    .statusCode())
                    .isEqualTo(200);
        }
        assertThat(details).doesNotHaveDuplicates();
        assertThat(states()).containsOnly("IN_STEP");
    }

    @ParameterizedTest
    @CsvSource({
        "/es/sistema, Al día, Reconstruir todos, Reconstruir mesa_register",
        "/en/system, In step, Rebuild all, Rebuild mesa_register"
    })
    void the_page_offers_every_model_and_asks_by_a_plain_form(
            String page, String inStep, String all, String one) {
        String[] admin = bearer(Role.ADMIN);
        HttpResponse<String> seen = window.get(page, admin);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains(inStep, all, one).doesNotContain("hx-get");
        for (String model : window.context.getBean(Rebuilds.class).models()) {
            assertThat(seen.body()).contains("value=\"" + model + "\"");
        }
        assertThat(window.get(page + "?asOf=0", admin).statusCode()).isEqualTo(404);

        HttpResponse<String> asked = form(page, "model=mesa_register", admin);
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).hasValue(page);
        HttpResponse<String> going = window.get(page, admin);
        assertThat(going.body()).contains("hx-get=\"" + page + "\"").doesNotContain(one);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> states().stream().allMatch("IN_STEP"::equals));
        assertThat(window.get(page, admin).body()).doesNotContain("hx-get").contains(one);
    }

    private static HttpResponse<String> form(String page, String fields, String... headers) {
        return window.post(
                page,
                fields,
                Stream.concat(
                                Stream.of(headers),
                                Stream.of("Content-Type", "application/x-www-form-urlencoded"))
                        .toArray(String[]::new));
    }

    private static JsonNode standings() {
        HttpResponse<String> answer = window.get(MODELS, bearer(Role.ADMIN));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static List<String> states() {
        return states(standings());
    }

    private static List<String> states(JsonNode standings) {
        return StreamSupport.stream(standings.path("data").spliterator(), false)
                .map(model -> model.path("state").asString())
                .toList();
    }

    private static String[] bearer(Role role) {
        return new String[] {"Authorization", "Bearer " + ISSUER.token(null, role.name())};
    }
}
