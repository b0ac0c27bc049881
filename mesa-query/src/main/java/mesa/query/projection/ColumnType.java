package mesa.query.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;
import tools.jackson.databind.JavaType;

/**
 * How one Java type lies in a column.
 *
 * @param sql the column's type
 * @param copy writes a value, never null, as a field of a binary COPY
 * @param read takes a value, possibly null, from a result
 * @param parameter a value as the driver binds it
 */
record ColumnType(
        String sql,
        BiConsumer<CopyBuffer, Object> copy,
        Reader read,
        Function<Object, Object> parameter) {
    /** Reads one column of the current row. */
    @FunctionalInterface
    interface Reader {
        @Nullable Object at(ResultSet rows, int column) throws SQLException;
    }

    private static final long POSTGRES_EPOCH_SECONDS = 946_684_800L;
    private static final int POSTGRES_EPOCH_DAY = 10_957;
    private static final int TEXT_OID = 25;

    private static final ColumnType INT =
            new ColumnType(
                    "integer",
                    (out, v) -> out.field((int) (Integer) v),
                    (rows, i) -> orNull(rows, rows.getInt(i)),
                    v -> v);
    private static final ColumnType LONG =
            new ColumnType(
                    "bigint",
                    (out, v) -> out.field((long) (Long) v),
                    (rows, i) -> orNull(rows, rows.getLong(i)),
                    v -> v);
    private static final ColumnType BOOLEAN =
            new ColumnType(
                    "boolean",
                    (out, v) -> out.field((boolean) (Boolean) v),
                    (rows, i) -> orNull(rows, rows.getBoolean(i)),
                    v -> v);
    private static final ColumnType DOUBLE =
            new ColumnType(
                    "double precision",
                    (out, v) -> out.field(Double.doubleToLongBits((Double) v)),
                    (rows, i) -> orNull(rows, rows.getDouble(i)),
                    v -> v);
    private static final ColumnType STRING =
            new ColumnType("text", (out, v) -> out.field((String) v), ResultSet::getString, v -> v);
    private static final ColumnType UUID_TYPE =
            new ColumnType(
                    "uuid",
                    (out, v) -> {
                        UUID id = (UUID) v;
                        out.int32(16);
                        out.int64(id.getMostSignificantBits());
                        out.int64(id.getLeastSignificantBits());
                    },
                    (rows, i) -> rows.getObject(i, UUID.class),
                    v -> v);
    private static final ColumnType NUMERIC =
            new ColumnType(
                    "numeric",
                    (out, v) -> out.field(ByteConverter.numeric((BigDecimal) v)),
                    ResultSet::getBigDecimal,
                    v -> v);
    private static final ColumnType DATE =
            new ColumnType(
                    "date",
                    (out, v) ->
                            out.field((int) (((LocalDate) v).toEpochDay() - POSTGRES_EPOCH_DAY)),
                    (rows, i) -> rows.getObject(i, LocalDate.class),
                    v -> v);
    private static final ColumnType INSTANT =
            new ColumnType(
                    "timestamptz",
                    (out, v) -> {
                        Instant t = (Instant) v;
                        out.field(
                                (t.getEpochSecond() - POSTGRES_EPOCH_SECONDS) * 1_000_000
                                        + t.getNano() / 1_000);
                    },
                    (rows, i) -> {
                        OffsetDateTime t = rows.getObject(i, OffsetDateTime.class);
                        return t == null ? null : t.toInstant();
                    },
                    v -> ((Instant) v).atOffset(ZoneOffset.UTC));
    private static final ColumnType BYTES =
            new ColumnType("bytea", (out, v) -> out.field((byte[]) v), ResultSet::getBytes, v -> v);
    private static final ColumnType TEXTS =
            new ColumnType(
                    "text[]",
                    ColumnType::copyTexts,
                    (rows, i) -> {
                        var array = rows.getArray(i);
                        return array == null ? null : List.of((String[]) array.getArray());
                    },
                    v -> ((List<?>) v).toArray(String[]::new));

    private static final Map<Class<?>, ColumnType> PLAIN =
            Map.ofEntries(
                    Map.entry(int.class, INT),
                    Map.entry(Integer.class, INT),
                    Map.entry(long.class, LONG),
                    Map.entry(Long.class, LONG),
                    Map.entry(boolean.class, BOOLEAN),
                    Map.entry(Boolean.class, BOOLEAN),
                    Map.entry(double.class, DOUBLE),
                    Map.entry(Double.class, DOUBLE),
                    Map.entry(String.class, STRING),
                    Map.entry(UUID.class, UUID_TYPE),
                    Map.entry(BigDecimal.class, NUMERIC),
                    Map.entry(LocalDate.class, DATE),
                    Map.entry(Instant.class, INSTANT),
                    Map.entry(byte[].class, BYTES));

    static ColumnType of(Type type) {
        if (type instanceof Class<?> c) {
            ColumnType plain = PLAIN.get(c);
            if (plain != null) {
                return plain;
            }
            if (c.isEnum()) {
                return enumeration(c);
            }
            ValueWrapper bare = ValueWrapper.of(c);
            if (bare != null) {
                return bare.column();
            }
        }
        if (type instanceof ParameterizedType p
                && p.getRawType() == List.class
                && p.getActualTypeArguments()[0] == String.class) {
            return TEXTS;
        }
        return json(type);
    }

    private static ColumnType enumeration(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new ColumnType(
                "text",
                (out, v) -> out.field(((Enum<?>) v).name()),
                (rows, i) -> {
                    String name = rows.getString(i);
                    return name == null ? null : byName.get(name);
                },
                v -> ((Enum<?>) v).name());
    }

    private static ColumnType json(Type type) {
        JavaType javaType = Json.MAPPER.constructType(type);
        var writer = Json.MAPPER.writerFor(javaType);
        var reader = Json.MAPPER.readerFor(javaType);
        return new ColumnType(
                "jsonb",
                (out, v) -> {
                    byte[] text = writer.writeValueAsBytes(v);
                    out.int32(text.length + 1);
                    out.raw(JSONB_VERSION);
                    out.raw(text);
                },
                (rows, i) -> {
                    String text = rows.getString(i);
                    return text == null ? null : reader.readValue(text);
                },
                writer::writeValueAsString);
    }

    private static final byte[] JSONB_VERSION = {1};

    private static void copyTexts(CopyBuffer out, Object value) {
        List<?> texts = (List<?>) value;
        int begin = out.begin();
        out.int32(texts.isEmpty() ? 0 : 1);
        out.int32(0);
        out.int32(TEXT_OID);
        if (!texts.isEmpty()) {
            out.int32(texts.size());
            out.int32(1);
            for (Object text : texts) {
                out.field((String) text);
            }
        }
        out.end(begin);
    }

    private static @Nullable Object orNull(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }
}
