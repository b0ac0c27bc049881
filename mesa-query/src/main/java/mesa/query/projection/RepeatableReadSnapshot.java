package mesa.query.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mesa.api.Caller;
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

    private final Map<Object, Object> remembered = new HashMap<>();
    private final Models models;
    private final JdbcClient client;
    private final AsOf asOf;
    private final Caller reader;
    private final long position;
    private final long reached;
    private final LocalDate today;
    private final LagGuard lagGuard;

    /** The read models by their rows, and what their statements stand for. */
    record Models(Map<Class<?>, StoredSnapshots.Table<?>> tables, ReadableTables readable) {
        static final Models NONE = new Models(Map.of(), new ReadableTables(Map.of()));
    }

    private RepeatableReadSnapshot(
            JdbcClient client,
            AsOf asOf,
            Caller reader,
            long position,
            long reached,
            LocalDate today,
            LagGuard lagGuard,
            Models models) {
        this.client = client;
        this.asOf = asOf;
        this.reader = reader;
        this.position = position;
        this.reached = reached;
        this.today = today;
        this.lagGuard = lagGuard;
        this.models = models;
    }

    static RepeatableReadSnapshot begin(
            Connection connection,
            AsOf asOf,
            Caller reader,
            boolean lagging,
            LocalDate today,
            Models models)
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
                client, asOf, reader, position, reached, today, lagGuard, models);
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
    public Caller reader() {
        return reader;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public RepeatableReadSnapshot newest() {
        return now()
                ? this
                : new RepeatableReadSnapshot(
                        client, AsOf.NOW, reader, reached, reached, today, lagGuard, models);
    }

    @Override
    public Snapshot publicly() {
        return new RepeatableReadSnapshot(
                client, asOf, Caller.ANYBODY, position, reached, today, lagGuard, models);
    }

    @Override
    public RowSource unrestricted(Unrestricted reason) {
        return new Selection("unrestricted ");
    }

    @Override
    public Map<String, Long> behind() {
        return lagGuard.all();
    }

    @Override
    public List<ModelLag> lagging() {
        return lagGuard.read();
    }

    /** Before a read model is read. */
    void reading(String model) {
        lagGuard.reading(model);
    }

    /** The condition under which a version of a row counts. */
    String holds(String alias) {
        return position == reached
                ? "%s.to_position = %d".formatted(alias, ModelTable.OPEN)
                : "(%1$s.from_position <= %2$d and %1$s.to_position > %2$d)"
                        .formatted(alias, position);
    }

    @Override
    @SuppressWarnings("unchecked") // whoever reads again under the key is whoever read first
    public <T> T once(Object key, Supplier<T> read) {
        Object known = remembered.get(key);
        if (known == null) {
            known = read.get();
            remembered.put(key, known);
        }
        return (T) known;
    }

    @Override
    public JdbcClient sql() {
        return text -> client.sql(models.readable().in(text, this));
    }

    @Override
    public String readable(Class<? extends Record> row, String alias) {
        return model(row).model().readership().condition(alias, this);
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
        return new Selection("").find(row, key);
    }

    @Override
    public <R extends Record> List<R> rows(Class<R> row, String condition, Object... parameters) {
        return new Selection("").rows(row, condition, parameters);
    }

    @Override
    public <P extends Record> List<P> parts(
            Class<? extends Record> row, Class<P> part, String condition, Object... parameters) {
        return new Selection("").parts(row, part, condition, parameters);
    }

    /**
     * Rows of this snapshot.
     *
     * @param how they are read, before the name of the table
     */
    private final class Selection implements RowSource {
        private final String how;

        Selection(String how) {
            this.how = how;
        }

        @Override
        public <R extends Record> Optional<R> find(Class<R> row, Object key) {
            RowMapping<R> rowMapping = model(row).rowMapping();
            return rows(
                            row,
                            "r." + rowMapping.key().quoted() + " = ?",
                            rowMapping.key().type().parameter().apply(RowMapping.plain(key)))
                    .stream()
                    .findFirst();
        }

        @Override
        public <R extends Record> List<R> rows(
                Class<R> row, String condition, Object... parameters) {
            return read(row, model(row).rowMapping(), condition, parameters);
        }

        @Override
        public <P extends Record> List<P> parts(
                Class<? extends Record> row,
                Class<P> part,
                String condition,
                Object... parameters) {
            RowMapping<P> some = RowMapping.of(part);
            some.requirePartOf(model(row).rowMapping());
            return read(row, some, condition, parameters);
        }

        private <P extends Record> List<P> read(
                Class<? extends Record> row,
                RowMapping<P> rowMapping,
                String condition,
                Object... parameters) {
            return sql().sql(
                            "select %s from {%s%s} r where %s"
                                    .formatted(
                                            rowMapping.selectList("r."),
                                            how,
                                            table(row),
                                            condition))
                    .params(
                            Arrays.stream(parameters)
                                    .map(RepeatableReadSnapshot::bindable)
                                    .toList())
                    .query((rows, _) -> rowMapping.read(rows))
                    .list();
        }
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
        StoredSnapshots.Table<?> table = models.tables().get(row);
        if (table == null) {
            throw new IllegalArgumentException(row + " is not the row of a read model");
        }
        return (StoredSnapshots.Table<R>) table;
    }
}
