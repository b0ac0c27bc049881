package mesa.query.projection;

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

/** {@link Snapshot} within one repeatable-read transaction. */
final class RepeatableReadSnapshot implements Snapshot {
    private static final String BEGIN =
            """
            select i.position, set_config('search_path', i.path, true),
                   m.name, m.behind_position, m.behind_since, m.error is not null
            from intake i left join read_model m on m.behind_position is not null\
            """;

    private final Map<Class<?>, StoredSnapshots.Table<?>> tables;
    private final JdbcClient sql;
    private final AsOf asOf;
    private final long position;
    private final long reached;
    private final LagGuard lagGuard;

    private RepeatableReadSnapshot(
            JdbcClient sql,
            AsOf asOf,
            long position,
            long reached,
            LagGuard lagGuard,
            Map<Class<?>, StoredSnapshots.Table<?>> tables) {
        this.sql = sql;
        this.asOf = asOf;
        this.position = position;
        this.reached = reached;
        this.lagGuard = lagGuard;
        this.tables = tables;
    }

    static RepeatableReadSnapshot begin(
            Connection connection,
            AsOf asOf,
            boolean lagging,
            Map<Class<?>, StoredSnapshots.Table<?>> tables)
            throws SQLException {
        long reached = -1;
        List<ModelLag> behind = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BEGIN)) {
            while (rows.next()) {
                reached = rows.getLong(1);
                String name = rows.getString(3);
                if (name != null) {
                    Timestamp since = rows.getTimestamp(5);
                    behind.add(
                            new ModelLag(
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
        LagGuard lagGuard = new LagGuard(behind, position, lagging);
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new RepeatableReadSnapshot(
                text -> client.sql(lagGuard.reading(text)),
                asOf,
                position,
                reached,
                lagGuard,
                tables);
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
    public Snapshot newest() {
        return now()
                ? this
                : new RepeatableReadSnapshot(sql, AsOf.NOW, reached, reached, lagGuard, tables);
    }

    @Override
    public Map<String, Long> behind() {
        return lagGuard.all();
    }

    @Override
    public List<ModelLag> lagging() {
        return lagGuard.read();
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
        return model(row).rowMapping().columns().stream()
                .map(c -> new RowColumn(c.component(), c.name(), c.type().sql(), c.nullable()))
                .toList();
    }

    @Override
    public String table(Class<? extends Record> row) {
        return model(row).model().name();
    }

    @Override
    public <R extends Record> Optional<R> find(Class<R> row, Object key) {
        RowMapping<R> rowMapping = model(row).rowMapping();
        String condition = "r." + rowMapping.key().quoted() + " = ?";
        return rows(
                        row,
                        condition,
                        rowMapping.key().type().parameter().apply(RowMapping.plain(key)))
                .stream()
                .findFirst();
    }

    @Override
    public <R extends Record> List<R> rows(Class<R> row, String condition, Object... parameters) {
        StoredSnapshots.Table<R> table = model(row);
        return sql.sql(
                        "select %s from \"%s\" r where %s and %s"
                                .formatted(
                                        table.rowMapping().selectList("r."),
                                        table.model().name(),
                                        holds("r"),
                                        condition))
                .params(Arrays.stream(parameters).map(RepeatableReadSnapshot::bindable).toList())
                .query((rows, _) -> table.rowMapping().read(rows))
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
    private <R extends Record> StoredSnapshots.Table<R> model(Class<R> row) {
        StoredSnapshots.Table<?> table = tables.get(row);
        if (table == null) {
            throw new IllegalArgumentException(row + " is not the row of a read model");
        }
        return (StoredSnapshots.Table<R>) table;
    }
}
