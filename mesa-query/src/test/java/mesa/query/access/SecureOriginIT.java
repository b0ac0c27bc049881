package mesa.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import mesa.embedded.issuer.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** TLS ends in front of us, and the origin says so. */
class SecureOriginIT {
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static ServletWebServerApplicationContext running;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        running =
                (ServletWebServerApplicationContext)
                        SpringApplication.run(
                                QuerySecurityIT.Window.class,
                                "--server.port=0",
                                "--mesa.origin=https://mesa.example",
                                "--mesa.limits.new-sessions=3",
                                "--mesa.access.issuer-uri=" + ISSUER.uri());
    }

    @AfterAll
    static void stop() {
        running.close();
        ISSUER.close();
    }

    @Test
    void browsers_send_the_session_over_tls_alone_and_open_so_many() throws Exception {
        assertThat(get("/login").headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("mesa-window=")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(get("/login/start/mesa").statusCode()).isEqualTo(302);
        assertThat(get("/login").statusCode()).isEqualTo(302);
        assertThat(get("/login").statusCode()).isEqualTo(429);
        assertThat(get("/login/start/mesa").statusCode()).isEqualTo(429);
    }

    @Test
    void every_answer_asks_for_tls_from_then_on() throws Exception {
        assertThat(get("/api/v1/mirror").headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void nothing_but_a_login_opens_a_session() throws Exception {
        for (String path : new String[] {"/api/v1/mirror", "/system/mirror", "/actuator/env"}) {
            assertThat(get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + running.getWebServer().getPort()).resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
