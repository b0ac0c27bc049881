package mesa.query.intake;

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
                statement.execute("select pg_advisory_xact_lock(" + Leadership.PREPARATION + ")");
            }
            ProgressTable.create(connection);
            Point point = ProgressTable.point(connection);
            Map<String, ProgressTable.Stored> stored =
                    ProgressTable.models(connection).stream()
                            .collect(
                                    Collectors.toMap(
                                            ProgressTable.Stored::name, Function.identity()));
            for (ReadModel<?> model : models) {
                prepare(connection, model, stored.get(model.name()), point);
            }
            ProgressTable.repath(connection);
            connection.commit();
        }
    }

    private static <R extends Record> void prepare(
            Connection connection,
            ReadModel<R> model,
            ProgressTable.@Nullable Stored stored,
            Point point)
            throws SQLException {
        Shape<R> shape = Shape.of(model.row());
        String fold = Folding.foldOf(model);
        if (stored == null) {
            ModelTable<R> table = new ModelTable<>(model, shape, 1);
            table.create(connection);
            table.index(connection);
            boolean fresh = point.position() < 0;
            ProgressTable.add(
                    connection,
                    model.name(),
                    shape.fingerprint(),
                    fold,
                    1,
                    fresh ? null : Point.START);
            if (!fresh) {
                ShadowTable.ask(connection, model.name());
            }
            return;
        }
        if (!stored.shape().equals(shape.fingerprint())) {
            LOG.info("{} has another shape and will be rebuilt", model.name());
            widen(connection, shape, model.name(), stored.generation());
            if (stored.behind() == null) {
                ProgressTable.stop(connection, model.name(), point, null);
            }
            ShadowTable.ask(connection, model.name());
        } else if (!stored.fold().equals(fold)) {
            LOG.info("{} folds otherwise than before and will be rebuilt", model.name());
            ShadowTable.ask(connection, model.name());
        }
    }

    /** Columns the program will read must exist, empty, until the rebuilt table takes over. */
    private static void widen(Connection connection, Shape<?> shape, String name, int generation)
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
        for (Shape.Column column : shape.columns()) {
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
