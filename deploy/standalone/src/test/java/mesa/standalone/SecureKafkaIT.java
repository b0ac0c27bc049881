package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import mesa.command.relay.Relay;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.Ports;
import mesa.query.intake.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both sides on a listener that speaks TLS and allows nothing by itself, with the settings and the
 * rights of {@code deploy/docs/kafka.md} and no others.
 */
@Timeout(300)
final class SecureKafkaIT {
    private static final Path PAGE = Sources.root().resolve("deploy/docs/kafka.md");
    private static final Path STORY = Path.of("src/main/resources/story/mnmh.jsonl");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path home;

    @Test
    void what_was_told_before_the_principals_existed_is_carried_once_they_do() throws Exception {
        int port = Ports.free();
        try (ToldMesa mesa = ToldMesa.start(home, port, documented("127.0.0.1:" + port))) {
            assertThat(mesa.tell("settle=true", Files.readString(STORY)))
                    .allMatch(answer -> answer.path("status").asInt() == 200);
            await().atMost(SOON).until(() -> mesa.part(Relay.class).failure() != null);
            assertThat(mesa.part(Relay.class).failure())
                    .hasStackTraceContaining("SaslAuthenticationException");
            await().atMost(SOON).until(() -> mesa.part(Intake.class).problem() != null);
            assertThat(mesa.part(Relay.class).position()).isEqualTo(-1);

            BrokerRights.of(PAGE).grantOn(mesa.kafka(), "drawn");
            long head = mesa.caughtUp();
            for (Relay relay : mesa.parts(Relay.class)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(relay.position()).isEqualTo(head));
            }
            assertThat(mesa.part(Relay.class).check().complete()).isTrue();
        }
    }

    /** The page's settings, with this broker for the example's. */
    private List<String> documented(String address) throws IOException {
        String block = Sources.text(PAGE).split("```properties\n")[1].split("```")[0];
        String certificate = EmbeddedKafka.agencyCertificate(home.resolve("kafka")).toString();
        var settings = new Properties();
        settings.load(
                new StringReader(
                        block.replace("kafka.example.org:9094", address)
                                .replace("/etc/mesa/kafka-ca.pem", certificate)
                                .replace("password=\"…\"", "password=\"drawn\"")
                                .replace("replication=3", "replication=1")));
        settings.put("mesa.intake.retry-at-most", "1s");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
