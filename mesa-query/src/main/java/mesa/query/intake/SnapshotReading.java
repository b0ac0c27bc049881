package mesa.query.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.api.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@link Reading} within one repeatable-read transaction. */
final class SnapshotReading implements Reading {
    private static final String BEGIN =
            """
            select i.position, set_config('search_path', i.path, true),
                   m.name, m.behind_position, m.behind_since, m.error is not null
            from intake i left join read_model m on m.behind_position is not null\
            """;

    private final Map<Class<?>, StoredViews.Table<?>> tables;
    private final JdbcClient sql;
    private final AsOf asOf;
    private final long position;
    private final long reached;
    private final Lags lags;

    private SnapshotReading(
            JdbcClient sql,
            AsOf asOf,
            long position,
            long reached,
            Lags lags,
            Map<Class<?>, StoredViews.Table<?>> tables) {
        this.sql = sql;
        this.asOf = asOf;
        this.position = position;
        this.reached = reached;
        this.lags = lags;
        this.tables = tables;
    }

    static SnapshotReading begin(
            Connection connection,
            AsOf asOf,
            boolean lagging,
            Map<Class<?>, StoredViews.Table<?>> tables)
            throws SQLException {
        long reached = -1;
        List<Lag> behind = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BEGIN)) {
            while (rows.next()) {
                reached = rows.getLong(1);
                String name = rows.getString(3);
                if (name != null) {
                    Timestamp since = rows.getTimestamp(5);
                    behind.add(
                            new Lag(
                                    name,
                                    rows.getLong(4),
                                    since == null ? null : since.toInstant(),
                                    rows.getBoolean(6)));
                }
            }
        }
        if (!asOf.isNow() && asOf.position() > reached) {
            throw new NotReached(asOf.position(), reached);
        }
        long position = asOf.isNow() ? reached : asOf.position();
        Lags lags = new Lags(behind, position, lagging);
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new SnapshotReading(
                text -> client.sql(lags.reading(text)), asOf, position, reached, lags, tables);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public AsOf asOf() {
        return asOf;
    }

    @Override
    public Reading newest() {
        return now() ? this : new SnapshotReading(sql, AsOf.NOW, reached, reached, lags, tables);
    }

    @Override
    public Map<String, Long> behind() {
        return lags.all();
    }

    @Override
    public List<Lag> lagging() {
        return lags.read();
    }

    @Override
    public String holds(String alias) {
        return position == reached
                ? "%s.to_position = %d".formatted(alias, ModelTable.OPEN)
                : "(%1$s.from_position <= %2$d and %1$s.to_position > %2$d)"
                        .formatted(alias, position);
    }

    @Override
    public JdbcClient sql() {
        return sql;
    }

    @Override
    public <R extends Record> List<RowColumn> columns(Class<R> row) {
        return model(row).shape().columns().stream()
                .map(c -> new RowColumn(c.component(), c.name(), c.type().sql(), c.nullable()))
                .toList();
    }

    @Override
    public String table(Class<? extends Record> row) {
        return model(row).model().name();
    }

    @Override
    public <R extends Record> Optional<R> find(Class<R> row, Object key) {
        Shape<R> shape = model(row).shape();
        String condition = "r." + shape.key().quoted() + " = ?";
        return rows(row, condition, shape.key().type().parameter().apply(Shape.plain(key))).stream()
                .findFirst();
    }

    @Override
    public <R extends Record> List<R> rows(Class<R> row, String condition, Object... parameters) {
        StoredViews.Table<R> table = model(row);
        return sql.sql(
                        "select %s from \"%s\" r where %s and %s"
                                .formatted(
                                        table.shape().selectList("r."),
                                        table.model().name(),
                                        holds("r"),
                                        condition))
                .params(Arrays.stream(parameters).map(SnapshotReading::bindable).toList())
                .query((rows, _) -> table.shape().read(rows))
                .list();
    }

    private static Object bindable(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }

    @SuppressWarnings("unchecked") // the map is filled under each model's own row class
    private <R extends Record> StoredViews.Table<R> model(Class<R> row) {
        StoredViews.Table<?> table = tables.get(row);
        if (table == null) {
            throw new IllegalArgumentException(row + " is not the row of a read model");
        }
        return (StoredViews.Table<R>) table;
    }
}
