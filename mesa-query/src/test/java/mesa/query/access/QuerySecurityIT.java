package mesa.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.embedded.Stranger;
import mesa.embedded.issuer.TestIssuer;
import mesa.embedded.issuer.TokenClaims;
import mesa.http.CallerOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class QuerySecurityIT {
    private static final UUID AGENCY = UUID.fromString("6b1c8f2a-0000-4000-8000-000000000001");
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final TestIssuer STRANGER = TestIssuer.start();
    private static ServletWebServerApplicationContext running;
    private final HttpClient client = HttpClient.newHttpClient();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({QuerySecurity.class, LoginPages.class, Mirror.class})
    static class Window {}

    @RestController
    static class Mirror {
        @GetMapping("/api/v1/mirror")
        Caller caller() {
            return CallerOf.current();
        }

        @GetMapping("/system/mirror")
        Caller system() {
            return CallerOf.current();
        }

        @PostMapping("/system/mirror")
        Caller systemPost() {
            return CallerOf.current();
        }

        @PostMapping("/es/mirror")
        Caller post() {
            return CallerOf.current();
        }
    }

    @BeforeAll
    static void start() {
        running =
                (ServletWebServerApplicationContext)
                        SpringApplication.run(
                                Window.class,
                                "--server.port=0",
                                "--mesa.limits.new-sessions=100000",
                                "--mesa.access.issuer-uri=" + ISSUER.uri());
    }

    @AfterAll
    static void stop() {
        running.close();
        ISSUER.close();
        STRANGER.close();
    }

    @Test
    void anybody_may_look_without_saying_who_they_are() throws Exception {
        HttpResponse<String> answer = get("/api/v1/mirror", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("anybody");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_token_says_who_looks() throws Exception {
        HttpResponse<String> answer = get("/api/v1/mirror", ISSUER.token(AGENCY, "DELEGATE"));
        assertThat(answer.body()).contains("DELEGATE").contains(AGENCY.toString());
    }

    @Test
    void nobody_is_the_platform_itself_by_saying_so() throws Exception {
        HttpResponse<String> answer = get("/api/v1/mirror", ISSUER.token(null, "SYSTEM", "system"));
        assertThat(answer.body()).doesNotContain("SYSTEM");
    }

    static Stream<String> badTokens() {
        TokenClaims good = good();
        return Stream.of(
                TestIssuer.unsigned(good),
                ISSUER.sign("JWT", good()),
                ISSUER.sign(good().with("aud", List.of("elsewhere"))),
                ISSUER.sign(good().with("exp", Instant.now().minusSeconds(120).getEpochSecond())),
                ISSUER.sign(good().with("iss", "http://localhost:1")),
                ISSUER.sign(good().without("exp")),
                ISSUER.sign(good().without("aud")),
                ISSUER.sign(good().with("institution", "../../etc")),
                STRANGER.sign(good()),
                ISSUER.token(null, "ADMIN").replaceFirst("\\.[^.]*$", ".AAAA"),
                "not-a-token");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_is_worse_than_none(String token) throws Exception {
        HttpResponse<String> answer = get("/api/v1/mirror", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unauthorized").doesNotContain("mesa.query");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    static Stream<Role> roles() {
        return Stream.of(Role.values()).filter(role -> role != Role.SYSTEM);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void the_system_is_for_administrators_alone(Role role) throws Exception {
        String token = ISSUER.token(null, role.name());
        int expected = role == Role.ADMIN ? 200 : 403;
        assertThat(get("/system/mirror", token).statusCode()).isEqualTo(expected);
        HttpRequest post =
                HttpRequest.newBuilder(uri("/system/mirror"))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(expected);
        assertThat(get("/system/mirror", "").statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_browser_s_post_needs_the_form_s_token() throws Exception {
        HttpRequest forged =
                HttpRequest.newBuilder(uri("/es/mirror")).POST(BodyPublishers.noBody()).build();
        assertThat(client.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void logging_in_leads_to_the_issuer_with_pkce() throws Exception {
        String address = get("/login/start/mesa", "").headers().firstValue("Location").orElse("");
        assertThat(address)
                .startsWith(ISSUER.uri() + "/authorize")
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("client_id=mesa-web");
    }

    @Test
    void every_answer_is_strict_with_browsers() throws Exception {
        var headers = get("/api/v1/mirror", "").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void management_tells_a_stranger_one_word() {
        String origin = uri("").toString();
        assertThat(Stranger.whatIsOpen(origin)).isEmpty();
        assertThat(Stranger.asks(origin, "GET", "/actuator/health/liveness").body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void its_reasons_are_for_operators() throws Exception {
        assertThat(get("/actuator/health/details", ISSUER.token(null, "AUDITOR")).body())
                .contains("components");
        assertThat(get("/actuator/health/details", ISSUER.token(null, "CHAIR")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_comes_back_only_to_a_page_of_ours() {
        assertThat(LoginPages.ours("/es/mesas/MNMH?x=1&y=2")).isTrue();
        assertThat(LoginPages.ours("/")).isTrue();
        assertThat(
                        List.of(
                                        "//evil.example",
                                        "/\\evil.example",
                                        "https://evil.example",
                                        "",
                                        "/a\r\nb")
                                .stream()
                                .filter(LoginPages::ours))
                .isEmpty();
    }

    private static TokenClaims good() {
        return ISSUER.claims("somebody", null, "ADMIN");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + running.getWebServer().getPort() + path);
    }
}
