package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mesa.domain.RandomStories;
import mesa.embedded.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the tests without a database fold is what PostgreSQL ends with, version by version, also in
 * words that break careless formats.
 */
@Timeout(120)
class FoldedRowsIT {
    private static final long SEED = Long.getLong("mesa.seed", System.nanoTime());
    private static final int STORIES = 14;
    private static final int EVENTS = 1_500;

    @Test
    void postgresql_ends_with_the_same_versions() throws Exception {
        System.out.println("Stories folded into PostgreSQL: -Dmesa.seed=" + SEED);
        try (var database =
                new ViewsDatabase(new ViewsSettings(Servers.freshViewsDatabase(), "", "", 2))) {
            try (Connection connection = database.write()) {
                CheckpointTable.create(connection);
                connection.commit();
            }
            int generation = 1_000;
            for (int story = 0; story < STORIES; story++) {
                List<ConsumedRecord> journal =
                        Deliveries.of(
                                new Exaggerated(SEED + story)
                                        .told(
                                                RandomStories.told(SEED + story, story, 500)
                                                        .journal()));
                for (ReadModel<?> model : AllReadModels.made()) {
                    same(model, journal, generation++, database, story);
                }
            }
            List<ConsumedRecord> random = Deliveries.of(AdmittedEvents.of(SEED, 12, EVENTS, 0));
            for (ReadModel<?> model : AllReadModels.made()) {
                same(model, random, generation++, database, STORIES);
            }
        }
    }

    private static <R extends Record> void same(
            ReadModel<R> model,
            List<ConsumedRecord> journal,
            int generation,
            ViewsDatabase database,
            int story)
            throws SQLException {
        Random random = new Random(SEED);
        FoldedRows<R> expected = new FoldedRows<>(model, Integer.MAX_VALUE);
        expected.fold(journal);
        ProjectionWorker<R> projectionWorker =
                ProjectionWorker.on(model, generation, database, 1 + random.nextInt(9));
        try (Connection connection = database.write()) {
            projectionWorker.table().create(connection);
            projectionWorker.table().index(connection);
            connection.commit();
            projectionWorker.reload();
            for (List<ConsumedRecord> batch : Deliveries.inBatches(journal, 60, random)) {
                assertThat(projectionWorker.fold(batch)).isNull();
                projectionWorker.write(connection);
                connection.commit();
            }
            assertThat(stored(projectionWorker, generation, connection))
                    .as("seed %d, story %d: %s", SEED, story, model.name())
                    .containsExactlyInAnyOrderElementsOf(AllRows.told(expected));
            connection.commit();
        }
    }

    private static <R extends Record> List<String> stored(
            ProjectionWorker<R> projectionWorker, int generation, Connection connection)
            throws SQLException {
        List<String> stored = new ArrayList<>();
        RowMapping<R> rowMapping = projectionWorker.shape();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select %s from g%d.\"%s\""
                                        .formatted(
                                                rowMapping.columnList(),
                                                generation,
                                                projectionWorker.name()))) {
            int from = rowMapping.columns().size() + 1;
            while (rows.next()) {
                stored.add(
                        AllRows.told(
                                rowMapping,
                                rowMapping.read(rows),
                                rows.getLong(from),
                                rows.getLong(from + 1)));
            }
        }
        return stored;
    }
}
