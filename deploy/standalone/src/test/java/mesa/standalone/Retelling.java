package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.ProjectionRunner;
import mesa.query.projection.ProjectionSettings;
import mesa.query.projection.ReadModel;
import mesa.query.projection.ReadModelHash;
import mesa.query.projection.ViewsDatabase;
import mesa.query.projection.ViewsSettings;

/** All read models folded anew from the topic into a database of their own. */
final class Retelling implements AutoCloseable {
    private final List<ReadModel<?>> models = ReadModels.all();
    private final PositionSignal signal = new PositionSignal();
    private final ViewsDatabase database;
    private final ProjectionRunner projectionRunner;

    /**
     * @param batch records folded in one transaction at most
     * @param memory open rows kept in memory per model
     */
    Retelling(String url, String kafka, int batch, int memory) {
        database = new ViewsDatabase(new ViewsSettings(url, "", "", 2));
        projectionRunner =
                new ProjectionRunner(
                        database,
                        new ProjectionSettings(
                                kafka,
                                "mesa.journal",
                                batch,
                                batch,
                                memory,
                                Duration.ofMillis(50),
                                Duration.ofMillis(200),
                                Duration.ofMillis(20),
                                Map.of()),
                        models,
                        signal);
        projectionRunner.start();
    }

    /** One hash per model of the rows as they were at the position. */
    Map<String, String> hashes(long position) {
        assertThat(signal.await(position, Duration.ofMinutes(1)))
                .as("at %d of %d: %s", signal.position(), position, projectionRunner.problem())
                .isTrue();
        return hashes(new ReadModelHash(database, models), position);
    }

    static Map<String, String> hashes(ReadModelHash hash, long position) {
        Map<String, String> hashes = new TreeMap<>();
        ReadModels.all()
                .forEach(model -> hashes.put(model.name(), hash.of(model.name(), position)));
        return hashes;
    }

    @Override
    public void close() {
        projectionRunner.stop();
        database.close();
    }
}
