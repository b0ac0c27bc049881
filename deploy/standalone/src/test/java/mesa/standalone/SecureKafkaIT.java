package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mesa.command.relay.Relay;
import mesa.command.store.Journal;
import mesa.query.projection.ProjectionRunner;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both sides on a broker that speaks TLS and allows nothing by itself, with the settings and the
 * steps of {@code deploy/docs/kafka.md} and no others.
 */
@Timeout(300)
final class SecureKafkaIT {
    private static final Path PAGE = Sources.root().resolve("deploy/docs/kafka.md");
    private static final Path STORY = Path.of("src/main/resources/story/mnmh.jsonl");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path home;
    @TempDir Path brokers;

    @Test
    void nothing_is_accepted_before_the_principals_exist_and_everything_is_carried_after()
            throws Exception {
        try (GuideBroker broker = GuideBroker.start(brokers);
                ToldMesa mesa = ToldMesa.start(home, -1, settings(broker))) {
            String story = Files.readString(STORY);
            // A new journal cannot know what was published, and asks before it takes anything.
            assertThat(mesa.tell("settle=true", story).getFirst().path("status").asInt())
                    .isEqualTo(503);
            await().atMost(SOON).until(() -> mesa.part(Relay.class).failure() != null);
            assertThat(mesa.part(Relay.class).failure())
                    .hasStackTraceContaining("SaslAuthenticationException");
            await().atMost(SOON).until(() -> mesa.part(ProjectionRunner.class).problem() != null);
            assertThat(mesa.part(Relay.class).position()).isEqualTo(-1);

            try (Admin admin = broker.administrator()) {
                BrokerRights.of(PAGE).grantBy(admin, "drawn");
            }
            await().atMost(SOON).until(() -> mesa.part(Journal.class).doubt() == null);
            assertThat(mesa.tell("settle=true", story))
                    .allMatch(answer -> answer.path("status").asInt() == 200);
            long head = mesa.caughtUp();
            for (Relay relay : mesa.parts(Relay.class)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(relay.position()).isEqualTo(head));
            }
            assertThat(mesa.part(Relay.class).check().complete()).isTrue();
        }
    }

    private static List<String> settings(GuideBroker broker) throws Exception {
        return Stream.concat(broker.platform(), Stream.of("--mesa.intake.retry-at-most=1s"))
                .toList();
    }
}
