package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server inside the platform fails, and the platform goes on with nobody's help. */
@Timeout(300)
final class ServerFaultIT {
    @TempDir Path home;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<UUID, Long> accepted = new HashMap<>();
    private ChildMesa mesa;
    private String token;

    @Test
    void a_killed_database_is_started_again_and_nothing_is_lost() throws Exception {
        try (TestIssuer issuer = TestIssuer.start()) {
            mesa = new ChildMesa(home, "--mesa.access.issuer-uri=" + issuer.uri()).start();
            try (var writers =
                    new Writers(mesa.uri("").toString(), issuer.token(null, "secretariat"))) {
                for (int kill = 0; kill < 2; kill++) {
                    int before = writers.accepted().size();
                    Awaitility.await("commands are taken")
                            .atMost(Duration.ofMinutes(1))
                            .until(() -> writers.accepted().size() > before + 50);
                    ProcessHandle database = mesa.postgres();
                    assertThat(database.destroyForcibly()).isTrue();
                    database.onExit().get();
                }
                int before = writers.accepted().size();
                Awaitility.await("commands are taken again")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> writers.accepted().size() > before + 50);
                writers.finish();
                isComplete(writers.accepted());
            } finally {
                mesa.stop();
            }
        }
    }

    @Test
    void a_full_disk_refuses_commands_and_nothing_else_until_there_is_room() throws Exception {
        SmallDisk.possibleOn(home);
        try (TestIssuer issuer = TestIssuer.start()) {
            token = issuer.token(null, "secretariat");
            mesa =
                    new ChildMesa(
                                    home,
                                    "--mesa.access.issuer-uri=" + issuer.uri(),
                                    "--mesa.events.disk.reserve=30MB")
                            .onSmallDisk(500)
                            .start();
            try {
                assertThat(register("es").statusCode()).isEqualTo(200);
                topicOfNoUse();
                Path ballast = SmallDisk.fill(mesa.folder());
                Awaitility.await("the full disk is seen")
                        .untilAsserted(
                                () -> assertThat(register("es").statusCode()).isEqualTo(503));

                assertThat(problem(register("es"))).contains("No queda espacio en disco");
                assertThat(problem(register("en"))).contains("no room left on the disk");
                HttpResponse<String> document =
                        post("/api/v1/documents", "text/plain", "acta", "es");
                assertThat(document.statusCode()).isEqualTo(503);
                assertThat(problem(document)).contains("No queda espacio en disco");
                theBrokerFails();
                for (int second = 0; second < 10; second++) {
                    assertThat(get("/api/v1/actors").statusCode()).isEqualTo(200);
                    assertThat(get("/es/mesas").statusCode()).isEqualTo(200);
                    assertThat(register("es").statusCode()).isEqualTo(503);
                    Thread.sleep(1000);
                }
                assertThat(mesa.isAlive()).isTrue();

                Files.delete(ballast);
                Awaitility.await("commands are taken again")
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> register("es").statusCode() == 200);
                assertThat(post("/api/v1/documents", "text/plain", "acta", "es").statusCode())
                        .isEqualTo(201);
                isComplete(accepted);
            } finally {
                mesa.stop();
            }
        }
    }

    private void isComplete(Map<UUID, Long> answered) throws Exception {
        new Aftermath(mesa.database("mesa_events"), mesa.database("mesa_views"), mesa.kafka())
                .isComplete(answered);
    }

    private void topicOfNoUse() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", mesa.kafka()))) {
            admin.createTopics(List.of(new NewTopic("of-no-use", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** A record that finds no room ends the broker: its only log folder has failed. */
    private void theBrokerFails() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        mesa.kafka(),
                        "delivery.timeout.ms",
                        "3000",
                        "request.timeout.ms",
                        "2000",
                        "max.block.ms",
                        "3000");
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<byte[], byte[]>("of-no-use", new byte[256 << 10]);
            assertThatThrownBy(() -> producer.send(record).get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private HttpResponse<String> register(String language) throws Exception {
        UUID actor = UUID.randomUUID();
        String body = "{\"name\":\"Institución %s\",\"sector\":\"ACADEMIA\"}".formatted(actor);
        HttpResponse<String> answer =
                post("/api/v1/actors/" + actor + "/register", "application/json", body, language);
        if (answer.statusCode() == 200) {
            JsonNode told = Json.MAPPER.readTree(answer.body());
            accepted.put(actor, told.path("position").asLong());
        }
        return answer;
    }

    private HttpResponse<String> post(String path, String type, String body, String language)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(mesa.uri(path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", type)
                        .header("Accept-Language", language)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(mesa.uri(path)).timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        return Json.MAPPER.readTree(answer.body()).path("detail").asString();
    }
}
