package mesa.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mesa.api.Role;
import mesa.api.user.UserEvent.RoleGranted;
import mesa.api.user.UserEvent.UserRegistered;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.http.RunningWindow;
import mesa.query.projection.ProjectionRunner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody reads more than the public while it is not known who lost a right. */
@Timeout(120)
class RevocationIT {
    private static final UserId USER = new UserId(new UUID(1, 1));
    private static final UserId UNKNOWN = new UserId(new UUID(1, 2));
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void a_register_that_stopped_lets_only_the_public_read_on() {
        try (var issuer = TestIssuer.start();
                var window = new RunningWindow("mesa.access.issuer-uri=" + issuer.uri())) {
            String auditor = issuer.token(null, "auditor");
            String admin = issuer.token(null, "admin");
            window.topic.write(
                    USER, new UserRegistered(USER, UserKind.PERSON, "uno", "Secretaria"));
            window.topic.flush();
            becomes(window, auditor, 200);

            // No row of that user: the fold of the register fails, and no other.
            long last = window.topic.write(UNKNOWN, new RoleGranted(UNKNOWN, Role.AUDITOR));
            window.topic.flush();
            becomes(window, auditor, 503);
            assertThat(stopped(window, admin)).containsExactly("user_register");

            HttpResponse<String> refused = get(window, "/api/v1/events", auditor);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(Json.MAPPER.readTree(refused.body()).path("type").asString())
                    .isEqualTo("/problems/rights-in-doubt");
            for (String role : List.of("delegate", "secretariat", "verifier", "dpo", "admin")) {
                for (String path : List.of("/api/v1/mesas", "/es/tablero", "/es/usuarios")) {
                    assertThat(get(window, path, issuer.token(null, role)).statusCode())
                            .as("%s by %s", path, role)
                            .isEqualTo(503);
                }
            }
            assertThat(window.get("/api/v1/mesas?minPosition=" + last).statusCode()).isEqualTo(200);
            assertThat(get(window, "/es/tablero", issuer.token(null, "public")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_quiet_journal_keeps_rights_known_and_an_intake_that_stands_still_does_not() {
        try (var issuer = TestIssuer.start();
                var window =
                        new RunningWindow(
                                "mesa.access.issuer-uri=" + issuer.uri(),
                                "mesa.access.revocations-within=4s")) {
            String auditor = issuer.token(null, "auditor");
            becomes(window, auditor, 200);
            Awaitility.await()
                    .during(Duration.ofSeconds(6))
                    .atMost(LONG)
                    .until(() -> get(window, "/api/v1/events", auditor).statusCode() == 200);

            window.context.getBean(ProjectionRunner.class).stop();
            becomes(window, auditor, 503);
            assertThat(window.get("/api/v1/mesas").statusCode()).isEqualTo(200);

            window.context.getBean(ProjectionRunner.class).start();
            becomes(window, auditor, 200);
        }
    }

    private static void becomes(RunningWindow window, String token, int status) {
        Awaitility.await()
                .atMost(LONG)
                .until(() -> get(window, "/api/v1/events", token).statusCode() == status);
    }

    private static List<String> stopped(RunningWindow window, String admin) {
        HttpResponse<String> answer = get(window, "/system/read-models", admin);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.MAPPER
                .readTree(answer.body())
                .path("data")
                .valueStream()
                .filter(model -> model.path("state").asString().equals("STOPPED"))
                .map(model -> model.path("model").asString())
                .toList();
    }

    private static HttpResponse<String> get(RunningWindow window, String path, String token) {
        return window.get(path, "Authorization", "Bearer " + token);
    }
}
