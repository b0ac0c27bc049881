package mesa.query.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The statements of one read model's table. The text is derived from the row record once; values
 * are always parameters.
 */
final class ModelTable<R extends Record> {
    /** The end of a row that still holds. */
    static final long OPEN = Long.MAX_VALUE;

    private final ReadModel<R> model;
    private final RowMapping<R> rowMapping;
    private final int generation;
    private final String quoted;

    ModelTable(ReadModel<R> model, RowMapping<R> rowMapping, int generation) {
        this.model = model;
        this.rowMapping = rowMapping;
        this.generation = generation;
        this.quoted = "g%d.\"%s\"".formatted(generation, model.name());
    }

    int generation() {
        return generation;
    }

    void create(Connection connection) throws SQLException {
        execute(connection, "create schema if not exists g" + generation);
        String columns =
                rowMapping.columns().stream()
                        .map(c ->
                                c.quoted()
                                        + " "
                                        + c.type().sql()
                                        + (isRead(c) ? RowMapping.SPANISH : "")
                                        + (c.nullable() ? "" : " not null"))
                        .collect(Collectors.joining(",\n    "));
        execute(
                connection,
                """
                create table %s (
                    %s,
                    from_position bigint not null,
                    to_position bigint not null
                )\
                """
                        .formatted(quoted, columns));
    }

    /** Whether the column holds words people read in order, and not what is looked up. */
    private boolean isRead(RowMapping.Column column) {
        return column.accessor().getReturnType() == String.class
                && !column.equals(rowMapping.key())
                && !model.indexed().contains(column.component());
    }

    /**
     * Whether the server may clean and count the table by itself. While it is filled that is work
     * for nothing, and building an index would wait until the server has let go of the table.
     */
    void leaveToServer(Connection connection, boolean left) throws SQLException {
        execute(connection, "alter table %s set (autovacuum_enabled = %s)".formatted(quoted, left));
    }

    /** The indexes the live table needs; a table being filled from zero gets them afterwards. */
    void index(Connection connection) throws SQLException {
        for (String index : indexes()) {
            execute(connection, index);
        }
    }

    /** The statements of {@link #index}, which do not depend on each other. */
    List<String> indexes() {
        String key = rowMapping.key().quoted();
        List<String> indexes = new ArrayList<>();
        if (model.appendOnly()) {
            indexes.add("create unique index on %s (%s)".formatted(quoted, key));
            indexes.add("create index on %s (from_position)".formatted(quoted));
            for (String component : model.indexed()) {
                indexes.add(
                        "create index on %s (%s, from_position)"
                                .formatted(quoted, rowMapping.column(component).quoted()));
            }
        } else {
            indexes.addAll(openIndexes());
            indexes.add("create unique index on %s (%s, from_position)".formatted(quoted, key));
        }
        return indexes;
    }

    /** Finds open rows, and makes sure that there is one at most under a key. */
    void indexOpen(Connection connection) throws SQLException {
        for (String index : openIndexes()) {
            execute(connection, index);
        }
    }

    private List<String> openIndexes() {
        List<String> indexes = new ArrayList<>();
        indexes.add(
                "create unique index if not exists \"%s_open\" on %s (%s) where to_position = %d"
                        .formatted(model.name(), quoted, rowMapping.key().quoted(), OPEN));
        for (String component : model.indexed()) {
            RowMapping.Column column = rowMapping.column(component);
            indexes.add(
                    "create index if not exists \"%s_%s_open\" on %s (%s) where to_position = %d"
                            .formatted(model.name(), column.name(), quoted, column.quoted(), OPEN));
        }
        return indexes;
    }

    void insert(Connection connection, List<ModelRows.Version<R>> versions) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy %s (%s) from stdin (format binary)"
                                        .formatted(quoted, rowMapping.columnList()));
        try {
            CopyBuffer out = new CopyBuffer();
            for (ModelRows.Version<R> v : versions) {
                rowMapping.copy(out, v.row(), v.from(), v.to());
                if (out.isFull()) {
                    out.drain(copy);
                }
            }
            out.end();
            out.drain(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Ends open rows at the position that replaced or removed them. */
    void close(Connection connection, Map<Object, Long> ends) throws SQLException {
        if (ends.isEmpty()) {
            return;
        }
        String type = rowMapping.key().type().sql();
        try (PreparedStatement update =
                connection.prepareStatement(
                        """
                        update %s r set to_position = e.ended
                        from unnest(?::%s[], ?::bigint[]) as e(key, ended)
                        where r.%s = e.key and r.to_position = %d\
                        """
                                .formatted(quoted, type, rowMapping.key().quoted(), OPEN))) {
            update.setArray(1, keys(connection, ends.keySet()));
            update.setArray(2, connection.createArrayOf("bigint", ends.values().toArray()));
            int changed = update.executeUpdate();
            if (changed != ends.size()) {
                throw new SQLException(
                        "%d open rows of %s should have ended, %d did"
                                .formatted(ends.size(), quoted, changed));
            }
        }
    }

    /** Puts the open rows of these keys, and the knowledge that there are none, into memory. */
    void load(Connection connection, Collection<Object> keys, ModelRows<R> into)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        selectOpen()
                                + " and r.%s = any (?)".formatted(rowMapping.key().quoted()))) {
            select.setArray(1, keys(connection, keys));
            adopt(select, into);
        }
        keys.forEach(into::adoptAbsent);
    }

    void loadWhere(Connection connection, RowMapping.Column column, Object value, ModelRows<R> into)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        selectOpen() + " and r.%s = ?".formatted(column.quoted()))) {
            select.setObject(1, column.type().parameter().apply(value));
            adopt(select, into);
        }
    }

    /** Puts every open row into memory if there are not more than the limit. */
    void loadAll(Connection connection, int limit, ModelRows<R> into) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement(
                        "select count(*) from (select from %s where to_position = %d limit ?) o"
                                .formatted(quoted, OPEN))) {
            count.setInt(1, limit + 1);
            try (ResultSet rows = count.executeQuery()) {
                if (!rows.next() || rows.getInt(1) > limit) {
                    return;
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(selectOpen())) {
            select.setFetchSize(2_000);
            adopt(select, into);
        }
        into.completed();
    }

    private void adopt(PreparedStatement select, ModelRows<R> into) throws SQLException {
        int from = rowMapping.columns().size() + 1;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                into.adopt(rowMapping.read(rows), rows.getLong(from));
            }
        }
    }

    private String selectOpen() {
        return "select %s, r.from_position from %s r where r.to_position = %d"
                .formatted(rowMapping.selectList("r."), quoted, OPEN);
    }

    private Array keys(Connection connection, Collection<Object> keys) throws SQLException {
        Object[] parameters = keys.stream().map(rowMapping.key().type().parameter()).toArray();
        return connection.createArrayOf(rowMapping.key().type().sql(), parameters);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
