package mesa.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;

/** An intake on a database and a topic, as the application puts it together. */
final class Window implements AutoCloseable {
    final ViewsDatabase database;
    final PositionSignal signal = new PositionSignal();
    final ProjectionRunner projectionRunner;
    final Snapshots snapshots;
    final Rebuilds rebuilds;
    final ReadModelHash hash;
    final QuarantineTable aside;

    Window(String url, String topic, int batch, List<? extends ReadModel<?>> models) {
        this(url, topic, batch, 100_000, models);
    }

    Window(String url, String topic, int batch, int memory, List<? extends ReadModel<?>> models) {
        database = new ViewsDatabase(new ViewsSettings(url, "", "", 4));
        ProjectionSettings settings =
                new ProjectionSettings(
                        Servers.kafkaBootstrap(),
                        topic,
                        batch,
                        batch,
                        memory,
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofMillis(20),
                        Map.of());
        projectionRunner = new ProjectionRunner(database, settings, models, signal);
        snapshots = new StoredSnapshots(database, models, Clock.systemUTC());
        rebuilds = new Rebuilds(database, models, Clock.systemUTC());
        hash = new ReadModelHash(database, models);
        aside = new QuarantineTable(database);
        projectionRunner.start();
    }

    void reaches(long position) {
        if (!signal.await(position, Duration.ofSeconds(30))) {
            throw new AssertionError(
                    "Still at %d of %d; %s"
                            .formatted(signal.position(), position, projectionRunner.problem()));
        }
    }

    Rebuilds.Standing standing(String model) {
        return rebuilds.standings().stream()
                .filter(s -> s.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    void becomes(String model, Rebuilds.State state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> standing(model).state() == state);
    }

    @Override
    public void close() {
        projectionRunner.stop();
        database.close();
    }
}
