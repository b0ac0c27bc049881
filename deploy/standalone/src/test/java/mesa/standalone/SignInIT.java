package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.command.access.FirstLogins;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process, one port, one cookie: the issuer, the pages and the door do not mistake each other.
 */
class SignInIT {
    /** Standing alone: the middle of a user's id may look like one. */
    private static final Pattern SECRET =
            Pattern.compile("(?<![0-9a-z-])[a-z2-9]{4}(-[a-z2-9]{4}){3}(?![0-9a-z-])");

    private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    @TempDir static Path home;
    private static Standalone mesa;
    private static String origin;

    @BeforeAll
    static void start() throws Exception {
        mesa = FreshStandalone.start(home);
        origin = "http://localhost:" + mesa.embeddedServers().port();
    }

    @AfterAll
    static void stop() throws Exception {
        mesa.close();
    }

    @Test
    void signing_in_comes_back_to_the_page_and_signing_out_ends_it() {
        var visitor = new Visitor(origin);
        FirstLogins.Line who = line("secretariat");
        assertThat(visitor.get("/es/tablero").body()).contains("/login?to=");

        var back = visitor.signIn(who.name(), who.password(), "/es/tablero");
        assertThat(back.uri().getPath()).isEqualTo("/es/tablero");
        assertThat(back.body()).contains("action=\"/logout\"");

        var left = visitor.post("/logout", Map.of("_csrf", Visitor.hidden(back.body(), "_csrf")));
        assertThat(left.uri().getPath()).isEqualTo("/es/tablero");
        assertThat(left.body()).doesNotContain("action=\"/logout\"");
        assertThat(visitor.get("/login").uri().getPath()).isEqualTo("/access/login");
    }

    /** A program that logged in as a browser does, and keeps the token after the logout. */
    @Test
    void after_logout_neither_side_takes_the_token() {
        FirstLogins.Line who = line("chair");
        CodeFlow.Tokens tokens = new CodeFlow(origin).signedIn(who.name(), who.password());
        String events = "/api/v1/events?limit=1";
        String command = "/api/v1/actors/" + UUID.randomUUID() + "/register?dryRun=true";
        assertThat(tokens.get(events)).isEqualTo(200);
        assertThat(tokens.post(command)).isNotEqualTo(401);

        tokens.logOut();

        await().atMost(Duration.ofSeconds(5)).until(() -> tokens.get(events) == 401);
        assertThat(tokens.post(command)).isEqualTo(401);
    }

    @Test
    void an_institution_keeps_its_webhooks_in_the_browser() {
        assertThat(new Visitor(origin).get("/es/suscripciones").statusCode()).isEqualTo(404);
        var visitor = new Visitor(origin);
        FirstLogins.Line who = line("secretariat");
        visitor.signIn(who.name(), who.password(), "/es/suscripciones");
        String page = visitor.get("/es/suscripciones").body();
        assertThat(page).contains("ec.mesa.agreement.adopted.v1", "¿Quién lo ha recibido?");

        var inside =
                visitor.post(
                        "/es/suscripciones",
                        Map.of(
                                "_csrf", Visitor.hidden(page, "_csrf"),
                                "verb", "subscribe",
                                "url", "https://127.0.0.1/hook"));
        assertThat(inside.statusCode()).isEqualTo(422);
        assertThat(inside.body()).doesNotContain("whsec_");

        String first =
                secret(visitor, page, "verb", "subscribe", "url", "https://93.184.216.34/hook");
        String own = visitor.get("/es/suscripciones").body();
        assertThat(own).contains("value=\"rotate\"").doesNotContain(first);
        String second = secret(visitor, page, "verb", "rotate", "id", Visitor.hidden(own, "id"));
        assertThat(second).isNotEqualTo(first);

        var confirmed =
                visitor.post(
                        "/es/suscripciones",
                        Map.of(
                                "_csrf", Visitor.hidden(page, "_csrf"),
                                "verb", "acknowledge",
                                "position", "0"));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(visitor.get("/en/subscriptions?codigo=AC-NOT-YET").body())
                .contains("Nothing was published under that code.");
    }

    /** The secret that is shown after a form was sent. */
    private static String secret(Visitor visitor, String page, String... fields) {
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", Visitor.hidden(page, "_csrf"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        var answer = visitor.post("/es/suscripciones", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var shown = WEBHOOK_SECRET.matcher(answer.body());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    @Test
    void the_administrator_makes_a_login_and_takes_it_away_again() {
        var admin = new Visitor(origin);
        FirstLogins.Line who = line("admin");
        assertThat(new Visitor(origin).get("/es/usuarios").statusCode()).isEqualTo(404);
        var page = admin.signIn(who.name(), who.password(), "/es/usuarios");
        assertThat(page.statusCode()).isEqualTo(200);

        String secret = made(admin, page.body(), "archivo");
        var clerk = new Visitor(origin);
        assertThat(clerk.signIn("archivo", secret, "/es/tablero").body()).contains("/logout");

        var taken =
                admin.post(
                        "/es/usuarios",
                        Map.of(
                                "kind", "PERSON",
                                "name", "ARCHIVO",
                                "post", "Archivo",
                                "_csrf", Visitor.hidden(page.body(), "_csrf")));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("role=\"alert\"");
    }

    @Test
    void the_administrator_renews_a_secret_and_sees_it_once() {
        var admin = new Visitor(origin);
        FirstLogins.Line who = line("admin");
        FirstLogins.Line auditor = line("auditor");
        String address = "/es/usuarios/" + auditor.user();
        String page = admin.signIn(who.name(), who.password(), address).body();
        var clerk = new Visitor(origin);
        assertThat(clerk.signIn(auditor.name(), auditor.password(), "/es/tablero").body())
                .contains("/logout");

        var renewed =
                admin.post(
                        address,
                        Map.of("reason", "Extravío", "_csrf", Visitor.hidden(page, "_csrf")));
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        var secret = SECRET.matcher(renewed.body());
        assertThat(secret.find()).isTrue();
        assertThat(admin.get(address).body()).doesNotContain(secret.group());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !clerk.get("/es/tablero").body().contains("/logout"));
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        new Visitor(origin)
                                .signIn(auditor.name(), secret.group(), "/es/tablero")
                                .body()
                                .contains("/logout"));
        assertThat(admin.get("/es/usuarios/" + who.user()).body()).doesNotContain("u-reason");
    }

    private static String made(Visitor admin, String page, String name) {
        var answer =
                admin.post(
                        "/es/usuarios",
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                name,
                                "post",
                                "Archivo central",
                                "_csrf",
                                Visitor.hidden(page, "_csrf")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    @Test
    void where_nothing_is_people_get_a_page_and_programs_a_problem() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : List.of("/nada", "/es/nada", "/api/nada")) {
                HttpResponse<String> page = get(client, address, "text/html");
                assertThat(page.statusCode()).as(address).isEqualTo(404);
                assertThat(page.body()).contains("Esta página no existe", "/es/tablero");
            }
            HttpResponse<String> problem = get(client, "/api/nada", "application/json");
            assertThat(problem.statusCode()).isEqualTo(404);
            assertThat(problem.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            it -> assertThat(it).startsWith("application/problem+json"));
            assertThat(problem.body()).contains("/problems/not-found", "/openapi.json");
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address, String accept)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(origin + address))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_wrong_password_stays_at_the_issuer() {
        var visitor = new Visitor(origin);
        var answer = visitor.signIn("secretaria", "wrong", "/es/tablero");
        assertThat(answer.uri().getPath()).isEqualTo("/access/login");
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    private static FirstLogins.Line line(String role) {
        return mesa.platform().getBean(FirstLogins.class).lines().stream()
                .filter(line -> line.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
