package mesa.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Role;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.user.UserCommand.AppointUser;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserCommand.RevokeRole;
import mesa.api.user.UserId;
import mesa.api.wire.Json;
import mesa.command.CommandApplication;
import mesa.command.access.FirstLogins.Line;
import mesa.command.door.Commands;
import mesa.command.door.Outcome;
import mesa.command.door.Sent;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.embedded.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class EmbeddedIssuerIT {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

    @TempDir static Path home;
    static ConfigurableApplicationContext running;
    static String origin;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        origin = "http://localhost:" + port;
        running =
                SpringApplication.run(
                        new Class<?>[] {CommandApplication.class, Echo.class},
                        Stream.concat(
                                        Stream.of(
                                                "--server.port=" + port,
                                                "--mesa.home=" + home,
                                                "--mesa.access.demo-logins=true",
                                                "--mesa.limits.failed-logins=10"),
                                        Servers.freshEventsDatabase().arguments("mesa.events"))
                                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void a_person_logs_in_by_code_and_pkce_and_is_known_at_the_door() throws Exception {
        Browser browser = new Browser(origin);
        String code = logIn(browser, line("secretariat"));
        JsonNode token = token(browser, code, VERIFIER);

        var answer =
                browser.post(
                        "/api/v1/echo",
                        Map.of(),
                        "Authorization",
                        "Bearer " + token.get("access_token").asString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode caller = Json.MAPPER.readTree(answer.body());
        assertThat(caller.get("roles").toString()).contains("SECRETARIAT").doesNotContain("ADMIN");
        assertThat(caller.get("user").asString()).isNotEqualTo("secretaria");
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws Exception {
        Browser browser = new Browser(origin);
        String code = logIn(browser, line("chair"));
        JsonNode refused = token(browser, code, VERIFIER.replace("a-", "b-"));
        assertThat(refused.has("access_token")).isFalse();
        assertThat(refused.get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_delegate_s_token_names_the_institution() throws Exception {
        Browser browser = new Browser(origin);
        JsonNode token = token(browser, logIn(browser, line("delegate")), VERIFIER);
        assertThat(claims(token).get("institution").asString()).hasSize(36);
        assertThat(claims(token).get("aud").toString()).contains("mesa");
    }

    @Test
    void a_token_names_the_mesa_its_bearer_is_appointed_to() throws Exception {
        Line auditor = line("auditor");
        var admin = new Caller("somebody", Set.of(Role.ADMIN), null);
        MesaId mesa = new MesaId(UUID.randomUUID());
        Commands commands = running.getBean(Commands.class);
        for (DomainCommand command :
                List.of(
                        new ConstituteMesa(
                                mesa,
                                MesaKind.NATIONAL,
                                "Mesa",
                                "MNMH",
                                List.of(),
                                new EnablingInstrument(
                                        "Acuerdo",
                                        "1",
                                        LocalDate.of(2018, 10, 4),
                                        "Cancillería",
                                        null),
                                null),
                        new AppointUser(new UserId(auditor.user()), Role.CHAIR, mesa))) {
            assertThat(commands.send(Sent.of(command, admin))).isInstanceOf(Outcome.Accepted.class);
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    Browser browser = new Browser(origin);
                    JsonNode token = token(browser, logIn(browser, auditor), VERIFIER);
                    assertThat(claims(token).get("appointments").toString())
                            .isEqualTo("{\"%s\":[\"CHAIR\"]}".formatted(mesa.value()));
                    assertThat(echo(browser, token.get("access_token").asString()).body())
                            .contains(mesa.value().toString());
                });
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        for (String name : new String[] {"secretaria", "nadie"}) {
            Browser browser = new Browser(origin);
            String page = browser.get("/access/login").body();
            var answer =
                    browser.post(
                            "/access/login",
                            Map.of(
                                    "name",
                                    name,
                                    "password",
                                    "x",
                                    "_csrf",
                                    Browser.hidden(page, "_csrf")));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Browser.header(answer, "Location")).endsWith("/access/login?failed");
        }
    }

    @Test
    void the_database_keeps_no_token_that_could_be_used_and_none_that_is_over() throws Exception {
        Browser browser = new Browser(origin);
        String token =
                token(browser, logIn(browser, line("chair")), VERIFIER)
                        .get("access_token")
                        .asString();
        assertThat(echo(browser, token).statusCode()).isEqualTo(200);
        var sql = running.getBean(EventsDatabase.class).client();
        String all =
                String.join(
                        "\n",
                        sql.sql("select a::text from oauth2_authorization a")
                                .query(String.class)
                                .list());
        assertThat(all).contains("sha256:").doesNotContain(token).doesNotContain("eyJ");
        sql.sql(
                        "update oauth2_authorization set access_token_expires_at = now() - interval '1 day',"
                                + " authorization_code_expires_at = now() - interval '1 day',"
                                + " oidc_id_token_expires_at = now() - interval '1 day'")
                .update();
        assertThat(new LoginTable(sql).purge()).isPositive();
        assertThat(sql.sql("select count(*) from oauth2_authorization").query(Long.class).single())
                .isZero();
    }

    @Test
    void guessing_a_password_is_slow_and_says_so() {
        Line auditor = line("auditor");
        Browser browser = new Browser(origin);
        for (int i = 0; i < 10; i++) {
            assertThat(tried(browser, auditor.name(), "wrong-" + i)).endsWith("?failed");
        }
        // Also with the right one, or the answer would tell which it is.
        String location = tried(browser, auditor.name(), auditor.password());
        assertThat(location).contains("?wait=");
        var page = browser.get(location.substring(location.indexOf("/access")));
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(Browser.header(page, "Retry-After")).isNotEmpty();
        assertThat(page.body()).contains("demasiados intentos");
        assertThat(tried(browser, "somebody-else", "x")).endsWith("?failed");
    }

    private static String tried(Browser browser, String name, String password) {
        String page = browser.get("/access/login").body();
        var answer =
                browser.post(
                        "/access/login",
                        Map.of(
                                "name",
                                name,
                                "password",
                                password,
                                "_csrf",
                                Browser.hidden(page, "_csrf")));
        return Browser.header(answer, "Location");
    }

    @Test
    void an_agency_gets_a_token_for_its_secret() throws Exception {
        Line operator = line("operator");
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (operator.name() + ":" + operator.password())
                                        .getBytes(StandardCharsets.UTF_8));
        var answer =
                new Browser(origin)
                        .post(
                                "/oauth2/token",
                                Map.of("grant_type", "client_credentials"),
                                "Authorization",
                                "Basic " + basic);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(claims(Json.MAPPER.readTree(answer.body())).get("roles").toString())
                .isEqualTo("[\"ADMIN\"]");
    }

    @Test
    void a_revoked_role_ends_the_token_and_the_next_one_is_without_it() throws Exception {
        Line verifier = line("verifier");
        Browser browser = new Browser(origin);
        String token =
                token(browser, logIn(browser, verifier), VERIFIER).get("access_token").asString();
        assertThat(echo(browser, token).body()).contains("VERIFIER");

        var outcome =
                running.getBean(Commands.class)
                        .send(
                                Sent.of(
                                        new RevokeRole(
                                                new UserId(verifier.user()), Role.VERIFIER, "fin"),
                                        new Caller("somebody", Set.of(Role.ADMIN), null)));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        await().atMost(Duration.ofSeconds(5)).until(() -> echo(browser, token).statusCode() == 401);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> {
                    Browser again = new Browser(origin);
                    JsonNode next = token(again, logIn(again, verifier), VERIFIER);
                    var answer = echo(again, next.get("access_token").asString());
                    return answer.statusCode() == 200 && !answer.body().contains("VERIFIER");
                });
    }

    @Test
    void a_deactivated_user_cannot_log_in() throws Exception {
        Line dpo = line("dpo");
        running.getBean(Commands.class)
                .send(
                        Sent.of(
                                new DeactivateUser(new UserId(dpo.user()), "fin"),
                                new Caller("somebody", Set.of(Role.ADMIN), null)));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    Browser browser = new Browser(origin);
                    String page = browser.get("/access/login").body();
                    var answer =
                            browser.post(
                                    "/access/login",
                                    Map.of(
                                            "name", dpo.name(),
                                            "password", dpo.password(),
                                            "_csrf", Browser.hidden(page, "_csrf")));
                    assertThat(Browser.header(answer, "Location")).endsWith("?failed");
                });
    }

    @Test
    void the_next_start_finds_everything_made() {
        long head = running.getBean(Journal.class).head();
        running.getBean(FirstLogins.class).make();
        assertThat(running.getBean(Journal.class).head()).isEqualTo(head);
    }

    @Test
    void no_name_and_no_password_stands_in_an_event() {
        var journal = running.getBean(Journal.class);
        String all =
                journal.read(0, 1000).stream()
                        .map(raw -> raw.decode().event().toString())
                        .collect(Collectors.joining("\n"));
        for (Line line : running.getBean(FirstLogins.class).lines()) {
            assertThat(all).doesNotContain(line.password());
        }
    }

    private static HttpResponse<String> echo(Browser browser, String token) {
        return browser.post("/api/v1/echo", Map.of(), "Authorization", "Bearer " + token);
    }

    @Test
    void without_a_token_the_door_answers_a_problem() {
        var answer =
                new Browser(origin)
                        .post("/api/v1/echo", Map.of(), "Authorization", "Bearer nothing.of.ours");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browser.header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("/problems/unauthorized").contains("iniciar sesión");
    }

    @Test
    void the_login_page_speaks_two_languages_and_runs_nothing_inline() {
        var page = new Browser(origin).get("/access/login", "Accept-Language", "en");
        assertThat(page.body()).contains("<html lang=\"en\">").contains("Sign in");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("style=");
        assertThat(Browser.header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(Browser.header(page, "Set-Cookie")).contains("HttpOnly");
        assertThat(new Browser(origin).get("/access/login").body()).contains("<html lang=\"es\">");
    }

    @Test
    void secrets_on_disk_are_for_their_owner_alone() throws IOException {
        try (var files = Files.list(home.resolve("access"))) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    private static String logIn(Browser browser, Line who) throws Exception {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        String authorize =
                "/oauth2/authorize?response_type=code&client_id=mesa-web&scope=openid&state=s"
                        + "&nonce=n&code_challenge_method=S256&code_challenge="
                        + challenge
                        + "&redirect_uri="
                        + Browser.encode(origin + "/login/callback");
        var toLogin = browser.get(authorize);
        assertThat(Browser.header(toLogin, "Location")).endsWith("/access/login");
        String page = browser.get("/access/login").body();
        var back =
                browser.post(
                        "/access/login",
                        Map.of(
                                "name", who.name(),
                                "password", who.password(),
                                "_csrf", Browser.hidden(page, "_csrf")));
        var toWindow = browser.get(Browser.header(back, "Location"));
        String address = Browser.header(toWindow, "Location");
        assertThat(address).startsWith(origin + "/login/callback?code=");
        return Browser.parameter(address, "code");
    }

    private static JsonNode token(Browser browser, String code, String verifier) {
        return Json.MAPPER.readTree(
                browser.post(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "client_id",
                                        "mesa-web",
                                        "code",
                                        code,
                                        "code_verifier",
                                        verifier,
                                        "redirect_uri",
                                        origin + "/login/callback"))
                        .body());
    }

    private static JsonNode claims(JsonNode token) {
        String[] parts = token.get("access_token").asString().split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"typ\":\"at+jwt\"");
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static Line line(String role) {
        return running.getBean(FirstLogins.class).lines().stream()
                .filter(line -> line.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
