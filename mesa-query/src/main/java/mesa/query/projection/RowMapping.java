package mesa.query.projection;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mesa.api.Id;
import mesa.api.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The table a row record describes.
 *
 * @param columns in the order of the components; the first is the key
 * @param places of the columns, by component
 */
record RowMapping<R extends Record>(
        Constructor<R> constructor, List<Column> columns, Map<String, Integer> places) {
    /** How texts are ordered for people, whatever the database was made with. */
    static final String SPANISH = " collate \"es-x-icu\"";

    private static final Map<Class<? extends Record>, RowMapping<?>> BY_ROW =
            new ConcurrentHashMap<>();

    /** One component as a column. */
    record Column(
            String component, String name, boolean nullable, ColumnType type, Method accessor) {
        String quoted() {
            return '"' + name + '"';
        }
    }

    static <R extends Record> RowMapping<R> of(Class<R> row) {
        RecordComponent[] components = row.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            Constructor<R> constructor = row.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Map<String, Integer> places = HashMap.newHashMap(components.length);
            for (RecordComponent component : components) {
                places.put(component.getName(), places.size());
            }
            return new RowMapping<>(
                    constructor,
                    Arrays.stream(components).map(RowMapping::column).toList(),
                    Map.copyOf(places));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Column column(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        boolean nullable =
                component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.isAnnotationPresent(Nullable.class);
        return new Column(
                component.getName(),
                RowColumn.named(component.getName()),
                nullable,
                ColumnType.of(component.getGenericType()),
                component.getAccessor());
    }

    Column key() {
        return columns.getFirst();
    }

    Column column(String component) {
        return columns.get(place(component));
    }

    /**
     * @throws IllegalArgumentException when a column is not one of the other's
     */
    void requirePartOf(RowMapping<?> whole) {
        for (Column column : columns) {
            Column there = whole.column(column.component());
            if (!column.accessor()
                    .getGenericReturnType()
                    .equals(there.accessor().getGenericReturnType())) {
                throw new IllegalArgumentException(
                        "Component " + column.component() + " is of another type");
            }
        }
    }

    private int place(String component) {
        Integer place = places.get(component);
        if (place == null) {
            throw new IllegalArgumentException("No component is called " + component);
        }
        return place;
    }

    Object keyOf(R row) {
        return plain(Records.call(key().accessor(), row));
    }

    @Nullable Object valueOf(R row, Column column) {
        Object value = Records.call(column.accessor(), row);
        return value == null ? null : plain(value);
    }

    /** Ids and their UUIDs, ints and longs are the same as keys and as values looked for. */
    static Object plain(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Integer i -> i.longValue();
            default -> value;
        };
    }

    R read(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).type().read().at(rows, i + 1);
        }
        return Records.make(constructor, values);
    }

    /** The row with other values of the components named; names and values take turns. */
    static <R extends Record> R with(R row, @Nullable Object... changes) {
        @SuppressWarnings("unchecked") // the class of a record is its own
        RowMapping<R> rowMapping =
                (RowMapping<R>) BY_ROW.computeIfAbsent(row.getClass(), c -> of(c));
        @Nullable Object[] values = new Object[rowMapping.columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Records.call(rowMapping.columns.get(i).accessor(), row);
        }
        for (int i = 0; i < changes.length; i += 2) {
            values[rowMapping.place(String.valueOf(changes[i]))] = changes[i + 1];
        }
        return Records.make(rowMapping.constructor, values);
    }

    /** One version as a row of a binary COPY into {@link #columnList}. */
    void copy(CopyBuffer out, R row, long from, long to) {
        out.row(columns.size() + 2);
        for (Column column : columns) {
            Object value = Records.call(column.accessor(), row);
            if (value != null) {
                column.type().copy().accept(out, value);
            } else if (column.nullable()) {
                out.none();
            } else {
                throw new IllegalStateException(
                        constructor.getDeclaringClass().getSimpleName()
                                + "."
                                + column.component()
                                + " cannot be null");
            }
        }
        out.field(from);
        out.field(to);
    }

    /** Component columns alone, quoted, for a select that {@link #read} reads. */
    String selectList(String prefix) {
        return columns.stream().map(c -> prefix + c.quoted()).collect(Collectors.joining(", "));
    }

    String columnList() {
        return selectList("") + ", from_position, to_position";
    }

    /** Changes when the columns do. */
    String fingerprint() {
        String text =
                columns.stream()
                        .map(c ->
                                "%s %s %s %s"
                                        .formatted(
                                                c.name(),
                                                c.type().sql(),
                                                c.nullable(),
                                                c.accessor().getGenericReturnType().getTypeName()))
                        .collect(Collectors.joining(","));
        return sha256(text);
    }

    static String sha256(String text) {
        return Sha256.of(text).value();
    }
}
