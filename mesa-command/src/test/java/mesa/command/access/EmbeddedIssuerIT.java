package mesa.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.user.UserCommand.AppointUser;
import mesa.api.user.UserCommand.DeactivateUser;
import mesa.api.user.UserCommand.RenewCredential;
import mesa.api.user.UserCommand.RevokeRole;
import mesa.api.user.UserEvent.CredentialRenewed;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.user.UserRejection.LoginTaken;
import mesa.api.wire.Json;
import mesa.command.CommandApplication;
import mesa.command.access.FirstLogins.Line;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.embedded.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import tools.jackson.databind.JsonNode;

class EmbeddedIssuerIT {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

    private static final Caller ADMIN = new Caller("somebody", Set.of(Role.ADMIN), null);

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
                                                "--mesa.relay.bootstrap="
                                                        + Servers.kafkaBootstrap(),
                                                "--mesa.relay.topic=issuer." + port,
                                                "--mesa.relay.agreements=issuer.public." + port,
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
        CommandGateway commandGateway = running.getBean(CommandGateway.class);
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
            assertThat(commandGateway.send(CommandEnvelope.of(command, admin)))
                    .isInstanceOf(CommandOutcome.Accepted.class);
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
        var sql = JdbcClient.create(running.getBean(EventsDatabase.class).source());
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

        var commandOutcome =
                running.getBean(CommandGateway.class)
                        .send(
                                CommandEnvelope.of(
                                        new RevokeRole(
                                                new UserId(verifier.user()), Role.VERIFIER, "fin"),
                                        new Caller("somebody", Set.of(Role.ADMIN), null)));
        assertThat(commandOutcome).isInstanceOf(CommandOutcome.Accepted.class);
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
        running.getBean(CommandGateway.class)
                .send(
                        CommandEnvelope.of(
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
        assertThat(Browser.header(page, "Set-Cookie"))
                .startsWith("mesa-issuer=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
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

    @Test
    void a_refused_registration_leaves_the_name_free() throws Exception {
        Logins logins = running.getBean(Logins.class);
        Caller nobody = new Caller("somebody", Set.of(Role.AUDITOR), null);
        assertThatThrownBy(() -> logins.register(UserKind.PERSON, "libre", "x".repeat(201), ADMIN))
                .isInstanceOf(IllegalArgumentException.class);
        var forbidden = logins.register(UserKind.PERSON, "libre", "Archivo", nobody);
        assertThat(forbidden.outcome()).isInstanceOf(CommandOutcome.Forbidden.class);
        assertThat(forbidden.made()).isNull();

        Line free = registered("libre");
        assertThat(logIn(new Browser(origin), free)).isNotEmpty();

        var taken = logins.register(UserKind.PERSON, "LIBRE", "Archivo", ADMIN);
        assertThat(taken.outcome())
                .isInstanceOfSatisfying(
                        CommandOutcome.Refused.class,
                        it -> assertThat(it.rejection()).isInstanceOf(LoginTaken.class));
        assertThat(taken.made()).isNull();
        assertThat(logIn(new Browser(origin), free)).isNotEmpty();
    }

    @Test
    void a_name_left_behind_by_a_process_that_ended_can_be_taken() throws Exception {
        var sql = JdbcClient.create(running.getBean(EventsDatabase.class).source());
        sql.sql(
                        """
                        insert into access_credential
                            (user_id, kind, login_hash, password, made_at)
                        values (gen_random_uuid()::text, 'PERSON', :login, 'x',
                            now() - interval '2 minutes')
                        """)
                .param("login", running.getBean(LoginName.class).hash("huérfano"))
                .update();
        assertThat(logIn(new Browser(origin), registered("huérfano"))).isNotEmpty();
    }

    @Test
    void what_a_login_may_be_is_said_before_anything_is_stored() throws Exception {
        String admin = accessToken(new Browser(origin), line("admin"));
        Browser browser = new Browser(origin);
        for (String body :
                new String[] {
                    "{\"name\":\"larga\",\"post\":\"" + "x".repeat(201) + "\"}",
                    "{\"name\":\"" + "x".repeat(201) + "\",\"post\":\"Archivo\"}",
                    "{\"kind\":\"ROBOT\",\"name\":\"larga\",\"post\":\"Archivo\"}"
                }) {
            assertThat(browser.command("/api/v1/logins", body, admin).statusCode()).isIn(400, 422);
        }
        String good = "{\"name\":\"larga\",\"post\":\"Archivo\"}";
        assertThat(browser.command("/api/v1/logins", good, admin).statusCode()).isEqualTo(201);
    }

    @Test
    void a_renewed_secret_ends_what_the_one_before_had_opened() throws Exception {
        Line clerk = registered("renovada");
        Browser browser = new Browser(origin);
        String token = accessToken(browser, clerk);
        String admin = accessToken(new Browser(origin), line("admin"));
        String address = "/api/v1/logins/" + clerk.user() + "/renew";
        assertThat(browser.command(address, "{}", admin).statusCode()).isEqualTo(400);
        assertThat(browser.command(address, "{\"reason\":\"x\"}", token).statusCode())
                .isEqualTo(403);
        var own = "/api/v1/logins/" + line("admin").user() + "/renew";
        var refused = browser.command(own, "{\"reason\":\"x\"}", admin);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/problems/user.own-credential");

        var renewed = browser.command(address, "{\"reason\":\"Extravío\"}", admin);
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        String secret = Json.MAPPER.readTree(renewed.body()).get("secret").asString();

        await().atMost(Duration.ofSeconds(5)).until(() -> echo(browser, token).statusCode() == 401);
        assertThat(tried(new Browser(origin), clerk.name(), clerk.password())).endsWith("?failed");
        assertThat(Browser.header(browser.get(authorize()), "Location")).endsWith("/access/login");
        assertThat(authorizations(clerk)).isZero();
        assertThat(last(clerk))
                .isEqualTo(new CredentialRenewed(new UserId(clerk.user()), "Extravío"));

        Line fresh = new Line("clerk", clerk.name(), secret, clerk.user());
        await().atMost(Duration.ofSeconds(5))
                .until(() -> {
                    Browser again = new Browser(origin);
                    return echo(again, accessToken(again, fresh)).statusCode() == 200;
                });
    }

    @Test
    void a_renewal_that_drew_no_secret_ends_the_one_before_all_the_same() {
        Line clerk = registered("a-medias");
        running.getBean(CommandGateway.class)
                .send(
                        CommandEnvelope.of(
                                new RenewCredential(new UserId(clerk.user()), "x"), ADMIN));
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        tried(new Browser(origin), clerk.name(), clerk.password())
                                .endsWith("?failed"));
    }

    @Test
    void a_person_changes_their_own_password_and_ends_their_other_sessions() throws Exception {
        Line clerk = registered("propia");
        Browser elsewhere = new Browser(origin);
        String token = accessToken(elsewhere, clerk);
        String secret = "una frase bastante larga";
        assertThat(changed(clerk.name(), clerk.password(), "corta", "corta")).isEqualTo(422);
        assertThat(changed(clerk.name(), clerk.password(), secret, secret + "x")).isEqualTo(422);
        assertThat(changed(clerk.name(), "not-mine", secret, secret)).isEqualTo(422);
        assertThat(changed(clerk.name(), clerk.password(), secret, secret)).isEqualTo(303);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> echo(elsewhere, token).statusCode() == 401);
        assertThat(Browser.header(elsewhere.get(authorize()), "Location"))
                .endsWith("/access/login");
        assertThat(tried(new Browser(origin), clerk.name(), clerk.password())).endsWith("?failed");
        assertThat(logIn(new Browser(origin), new Line("x", clerk.name(), secret, clerk.user())))
                .isNotEmpty();
        var page = new Browser(origin).get("/access/password?changed&lang=en");
        assertThat(page.body()).contains("The password was changed").doesNotContain("<form");
    }

    private static int changed(String name, String current, String fresh, String again) {
        Browser browser = new Browser(origin);
        String page = browser.get("/access/password").body();
        assertThat(page).contains("Cambiar la contraseña");
        return browser.post(
                        "/access/password",
                        Map.of(
                                "name",
                                name,
                                "current",
                                current,
                                "fresh",
                                fresh,
                                "again",
                                again,
                                "_csrf",
                                Browser.hidden(page, "_csrf")))
                .statusCode();
    }

    @Test
    void a_form_that_was_open_for_too_long_is_shown_again() {
        var answer = new Browser(origin).post("/access/login", Map.of("name", "x"));
        assertThat(Browser.header(answer, "Location")).endsWith("/access/login?expired");
        assertThat(new Browser(origin).get("/access/login?expired").body())
                .contains("demasiado tiempo");
    }

    @Test
    void a_stranger_elsewhere_keeps_nobody_out() {
        LoginCheck check = running.getBean(LoginCheck.class);
        Line clerk = registered("acosada");
        for (int i = 0; i < 10; i++) {
            String address = "2001:db8::" + i;
            assertThatThrownBy(() -> check.prove(clerk.name(), "wrong", address))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> check.prove(clerk.name(), clerk.password(), "2001:db8::f"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(check.prove(clerk.name(), clerk.password(), "203.0.113.7").user())
                .isEqualTo(clerk.user().toString());
    }

    @Test
    void many_guesses_at_once_are_no_more_than_one_after_the_other() throws Exception {
        LoginCheck check = running.getBean(LoginCheck.class);
        Line clerk = registered("asediada");
        AtomicInteger looked = new AtomicInteger();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                all.submit(() -> {
                    try {
                        check.prove(clerk.name(), "wrong", "203.0.113.9");
                    } catch (BadCredentialsException wrong) {
                        looked.incrementAndGet();
                    }
                    return null;
                });
            }
        }
        assertThat(looked.get()).isBetween(1, 10);
    }

    @Test
    void the_right_password_uses_nothing_up() {
        LoginCheck check = running.getBean(LoginCheck.class);
        Line clerk = registered("puntual");
        for (int i = 0; i < 12; i++) {
            assertThat(check.prove(clerk.name(), clerk.password(), "203.0.113.11").user())
                    .isEqualTo(clerk.user().toString());
        }
    }

    @Test
    void the_issuer_offers_no_revocation_that_the_doors_would_not_know_of() {
        Browser browser = new Browser(origin);
        for (String gone : new String[] {"/oauth2/revoke", "/oauth2/introspect"}) {
            assertThat(browser.post(gone, Map.of("token", "x")).statusCode()).isEqualTo(404);
        }
        for (String told :
                new String[] {
                    "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"
                }) {
            assertThat(browser.get(told).body())
                    .contains("/oauth2/token")
                    .doesNotContain("revo")
                    .doesNotContain("introspect");
        }
    }

    @Test
    void after_logout_the_token_is_good_no_more() throws Exception {
        Browser browser = new Browser(origin);
        JsonNode token = token(browser, logIn(browser, line("chair")), VERIFIER);
        String access = token.get("access_token").asString();
        JsonNode other = token(browser, logIn(new Browser(origin), line("chair")), VERIFIER);
        assertThat(echo(browser, access).statusCode()).isEqualTo(200);

        var left = browser.get("/connect/logout?id_token_hint=" + token.get("id_token").asString());
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(echo(browser, access).statusCode()).isEqualTo(401);
        assertThat(browser.get("/userinfo", "Authorization", "Bearer " + access).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/access/ended-tokens").body())
                .contains(claims(token).get("jti").asString());
        assertThat(echo(browser, other.get("access_token").asString()).statusCode())
                .as("another login of the same person")
                .isEqualTo(200);
    }

    /** RFC 6749, 4.1.2. */
    @Test
    void a_code_that_comes_twice_ends_the_token_it_was_good_for() throws Exception {
        Browser browser = new Browser(origin);
        String code = logIn(browser, line("chair"));
        String access = token(browser, code, VERIFIER).get("access_token").asString();
        assertThat(echo(browser, access).statusCode()).isEqualTo(200);

        JsonNode again = token(browser, code, VERIFIER);
        assertThat(again.path("error").asString("")).isEqualTo("invalid_grant");
        assertThat(echo(browser, access).statusCode()).isEqualTo(401);
    }

    @Test
    void only_the_way_to_a_login_opens_a_session() {
        for (String path : new String[] {"/userinfo", "/connect/logout", "/oauth2/jwks"}) {
            assertThat(Browser.header(new Browser(origin).get(path), "Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void a_client_with_a_wrong_secret_is_told_no_more_than_that() {
        var answer =
                new Browser(origin)
                        .post(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        line("operator").name(),
                                        "client_secret",
                                        "wrong"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void a_first_login_is_told_until_its_secret_is_renewed() throws IOException {
        Line clerk = registered("primera");
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.writeString(
                elsewhere.resolve("logins.txt"),
                String.join("\t", "clerk", clerk.name(), clerk.password(), "" + clerk.user()));
        var first =
                new FirstLogins(
                        running.getBean(Logins.class),
                        running.getBean(UserRightsLookup.class),
                        new AccessSettings(
                                origin,
                                origin,
                                elsewhere,
                                List.of(),
                                false,
                                new ActorId(UUID.randomUUID())));
        assertThat(first.lines()).containsExactly(clerk);
        running.getBean(CommandGateway.class)
                .send(
                        CommandEnvelope.of(
                                new RenewCredential(new UserId(clerk.user()), "x"), ADMIN));
        assertThat(first.lines()).isEmpty();
    }

    private static Line registered(String name) {
        var made =
                Objects.requireNonNull(
                        running.getBean(Logins.class)
                                .register(UserKind.PERSON, name, "Archivo", ADMIN)
                                .made());
        return new Line("clerk", name, made.secret(), made.user().value());
    }

    private static String accessToken(Browser browser, Line who) throws Exception {
        return token(browser, logIn(browser, who), VERIFIER).get("access_token").asString();
    }

    private static long authorizations(Line who) {
        return JdbcClient.create(running.getBean(EventsDatabase.class).source())
                .sql("select count(*) from oauth2_authorization where principal_name = :user")
                .param("user", who.user().toString())
                .query(Long.class)
                .single();
    }

    private static DomainEvent last(Line who) {
        return running.getBean(Journal.class).stream(new UserId(who.user()).stream(), 0)
                .getLast()
                .event();
    }

    private static String logIn(Browser browser, Line who) throws Exception {
        var toLogin = browser.get(authorize());
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

    private static String authorize() throws Exception {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return "/oauth2/authorize?response_type=code&client_id=mesa-web&scope=openid&state=s"
                + "&nonce=n&code_challenge_method=S256&code_challenge="
                + challenge
                + "&redirect_uri="
                + Browser.encode(origin + "/login/callback");
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
