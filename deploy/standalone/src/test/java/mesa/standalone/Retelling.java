package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mesa.query.intake.Intake;
import mesa.query.intake.IntakeSettings;
import mesa.query.intake.PositionSignal;
import mesa.query.intake.ReadModel;
import mesa.query.intake.ReadModelHash;
import mesa.query.intake.ViewsDatabase;
import mesa.query.intake.ViewsSettings;

/** All read models folded anew from the topic into a database of their own. */
final class Retelling implements AutoCloseable {
    private final List<ReadModel<?>> models = ReadModels.all();
    private final PositionSignal signal = new PositionSignal();
    private final ViewsDatabase database;
    private final Intake intake;

    /**
     * @param batch records folded in one transaction at most
     * @param memory open rows kept in memory per model
     */
    Retelling(String url, String kafka, int batch, int memory) {
        database = new ViewsDatabase(new ViewsSettings(url, "", "", 2));
        intake =
                new Intake(
                        database,
                        new IntakeSettings(
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
        intake.start();
    }

    /** One hash per model of the rows as they were at the position. */
    Map<String, String> hashes(long position) {
        assertThat(signal.await(position, Duration.ofMinutes(1)))
                .as("at %d of %d: %s", signal.position(), position, intake.problem())
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
        intake.stop();
        database.close();
    }
}
