package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Id;
import mesa.api.Recorded;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is admitted gives the same rows live, in large batches and rebuilt. */
@Timeout(120)
class RandomEventsIT {
    private static final long SEED = Long.getLong("mesa.seed", System.nanoTime());
    private static final int EVENTS = 1_500;

    private record Stream(String type, UUID value) implements Id {}

    @Test
    void live_in_batches_and_rebuilt_the_rows_are_the_same() {
        System.out.println("Random events through the projection: -Dmesa.seed=" + SEED);
        List<ReadModel<?>> models = AllReadModels.made();
        try (var topic = new JournalTopic();
                var live = new Window(Servers.freshViewsDatabase(), topic.name(), 40, 50, models)) {
            for (Recorded event : AdmittedEvents.of(SEED, 12, EVENTS, 0)) {
                topic.write(
                        new Stream(event.stream().type(), event.stream().id()),
                        event.event(),
                        event.occurredOn());
            }
            topic.flush();
            live.reaches(EVENTS - 1);
            models.forEach(model -> live.becomes(model.name(), Rebuilds.State.IN_STEP));
            Map<String, String> before = hashes(live, models);
            try (var batches =
                    new Window(Servers.freshViewsDatabase(), topic.name(), EVENTS, models)) {
                batches.reaches(EVENTS - 1);
                assertThat(hashes(batches, models)).as("seed %d", SEED).isEqualTo(before);
            }
            live.rebuilds.ask(live.rebuilds.models());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> isRebuilt(live, models.size()));
            assertThat(hashes(live, models)).as("seed %d", SEED).isEqualTo(before);
        }
    }

    private static boolean isRebuilt(Window window, int models) throws SQLException {
        try (var connection = window.database.write()) {
            return CheckpointTable.models(connection).stream()
                            .filter(model -> model.generation() > 1)
                            .count()
                    == models;
        }
    }

    private static Map<String, String> hashes(Window window, List<ReadModel<?>> models) {
        return models.stream()
                .collect(
                        Collectors.toMap(
                                ReadModel::name,
                                model -> window.hash.of(model.name(), EVENTS - 1)));
    }
}
