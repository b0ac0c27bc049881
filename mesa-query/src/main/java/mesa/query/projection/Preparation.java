package mesa.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every read model of this program has a table to read, before anything reads. A
 * model that is new or has changed is marked for rebuilding; until that is done its table lacks the
 * newest, never a column.
 */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private Preparation() {}

    static void run(ViewsDatabase database, List<? extends ReadModel<?>> models)
            throws SQLException {
        try (Connection connection = database.write()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LeaderLock.PREPARATION + ")");
            }
            CheckpointTable.create(connection);
            Checkpoint checkpoint = CheckpointTable.checkpoint(connection);
            Map<String, CheckpointTable.Stored> stored =
                    CheckpointTable.models(connection).stream()
                            .collect(
                                    Collectors.toMap(
                                            CheckpointTable.Stored::name, Function.identity()));
            for (ReadModel<?> model : models) {
                prepare(connection, model, stored.get(model.name()), checkpoint);
            }
            CheckpointTable.repath(connection);
            connection.commit();
        }
    }

    private static <R extends Record> void prepare(
            Connection connection,
            ReadModel<R> model,
            CheckpointTable.@Nullable Stored stored,
            Checkpoint checkpoint)
            throws SQLException {
        RowMapping<R> rowMapping = RowMapping.of(model.row());
        String fold = ProjectionWorker.foldOf(model);
        if (stored == null) {
            ModelTable<R> table = new ModelTable<>(model, rowMapping, 1);
            table.create(connection);
            table.index(connection);
            boolean fresh = checkpoint.position() < 0;
            CheckpointTable.add(
                    connection,
                    model.name(),
                    rowMapping.fingerprint(),
                    fold,
                    1,
                    fresh ? null : Checkpoint.START);
            if (!fresh) {
                ShadowTable.ask(connection, model.name());
            }
            return;
        }
        if (!stored.shape().equals(rowMapping.fingerprint())) {
            LOG.info("{} has another shape and will be rebuilt", model.name());
            widen(connection, rowMapping, model.name(), stored.generation());
            if (stored.behind() == null) {
                CheckpointTable.stop(connection, model.name(), checkpoint, null);
            }
            ShadowTable.ask(connection, model.name());
        } else if (!stored.fold().equals(fold)) {
            LOG.info("{} folds otherwise than before and will be rebuilt", model.name());
            ShadowTable.ask(connection, model.name());
        }
    }

    /** Columns the program will read must exist, empty, until the rebuilt table takes over. */
    private static void widen(
            Connection connection, RowMapping<?> rowMapping, String name, int generation)
            throws SQLException {
        Set<String> there = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select column_name from information_schema.columns
                        where table_schema = ? and table_name = ?\
                        """)) {
            select.setString(1, "g" + generation);
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
        }
        for (RowMapping.Column column : rowMapping.columns()) {
            if (!there.contains(column.name())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            "alter table g%d.\"%s\" add column %s %s"
                                    .formatted(
                                            generation,
                                            name,
                                            column.quoted(),
                                            column.type().sql()));
                }
            }
        }
    }
}
