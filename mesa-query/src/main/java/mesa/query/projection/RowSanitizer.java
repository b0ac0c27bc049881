package mesa.query.projection;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import mesa.api.wire.Json;
import mesa.query.projection.Replacement.What;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes a row one that PostgreSQL and every reader can hold: of what they cannot, the nearest they
 * can. It is a pure function of the row, applied before a fold sees the row again, so that a
 * rebuilt table equals the live one.
 */
final class RowSanitizer<R extends Record> {
    /** Well below what an entry of a B-tree may be. */
    static final int INDEXED_BYTES = 2_000;

    private static final int BEGINNING = 500;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant EARLIEST = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LATEST = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int DIGITS = 1_000;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(DIGITS).subtract(BigDecimal.ONE);

    private final RowMapping<R> rowMapping;
    private final Set<String> indexed = new HashSet<>();

    RowSanitizer(RowMapping<R> rowMapping, List<String> indexed) {
        this.rowMapping = rowMapping;
        this.indexed.add(rowMapping.key().component());
        this.indexed.addAll(indexed);
    }

    /** The row, or one in its place; {@code told} hears of the components replaced. */
    R fit(R row, BiConsumer<String, What> told) {
        @Nullable Object[] values = new Object[rowMapping.columns().size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            RowMapping.Column column = rowMapping.columns().get(i);
            Object value = Records.call(column.accessor(), row);
            EnumSet<What> what = EnumSet.noneOf(What.class);
            values[i] = value == null ? null : fit(value, column, what);
            changed |= !what.isEmpty();
            what.forEach(w -> told.accept(column.component(), w));
        }
        return changed ? Records.make(rowMapping.constructor(), values) : row;
    }

    /** A key looked for, as it lies in the table. */
    Object key(Object key) {
        return fit(key, rowMapping.key(), EnumSet.noneOf(What.class));
    }

    /** A value looked for, as it lies in the table. */
    Object value(Object value, RowMapping.Column column) {
        return fit(value, column, EnumSet.noneOf(What.class));
    }

    private Object fit(Object value, RowMapping.Column column, Set<What> what) {
        return switch (value) {
            case String text when indexed.contains(column.component()) -> indexed(text, what);
            case String text -> text(text, what);
            case LocalDate day -> told(day, day(day), What.DATE, what);
            case Instant at -> told(at, instant(at), What.DATE, what);
            case BigDecimal number -> told(number, number(number), What.NUMBER, what);
            case UUID _, Number _, Boolean _, Enum<?> _, byte[] _ -> value;
            default -> json(value, column.accessor().getGenericReturnType(), what);
        };
    }

    private static Object told(Object before, Object after, What kind, Set<What> what) {
        if (before != after) {
            what.add(kind);
        }
        return after;
    }

    static LocalDate day(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    static Instant instant(Instant at) {
        return at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
    }

    static BigDecimal number(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        if (before > DIGITS && number.signum() != 0) {
            return number.signum() > 0 ? LARGEST : LARGEST.negate();
        }
        if (number.signum() == 0 && Math.abs((long) number.scale()) > DIGITS || before < -DIGITS) {
            return BigDecimal.ZERO;
        }
        return number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_EVEN) : number;
    }

    static String text(String text) {
        return text(text, EnumSet.noneOf(What.class));
    }

    private static String text(String text, Set<What> what) {
        for (int i = 0; i < text.length(); i++) {
            if (isBroken(text, i)) {
                what.add(What.CHARACTERS);
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(isBroken(text, i) ? '\uFFFD' : text.charAt(i));
        }
        return out.toString();
    }

    /** Whether PostgreSQL cannot hold the character: NUL, or a surrogate without its other half. */
    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return c == 0
                || Character.isLowSurrogate(c)
                        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String indexed(String text, Set<What> what) {
        String whole = text(text, what);
        if (whole.getBytes(StandardCharsets.UTF_8).length <= INDEXED_BYTES) {
            return whole;
        }
        what.add(What.LENGTH);
        int end = Character.isHighSurrogate(whole.charAt(BEGINNING - 1)) ? 1 : 0;
        return whole.substring(0, BEGINNING - end) + "… " + RowMapping.sha256(whole);
    }

    /** Lists, maps and records: what their JSON holds. */
    private static Object json(Object value, Type type, Set<What> what) {
        JsonNode before = Json.MAPPER.valueToTree(value);
        EnumSet<What> here = EnumSet.noneOf(What.class);
        JsonNode after = json(before, here);
        if (here.isEmpty()) {
            return value;
        }
        what.addAll(here);
        return Json.MAPPER.treeToValue(after, Json.MAPPER.constructType(type));
    }

    private static JsonNode json(JsonNode node, Set<What> what) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isString()) {
            return nodes.stringNode(text(node.stringValue(), what));
        }
        if (node.isBigDecimal() || node.isBigInteger()) {
            BigDecimal number = node.decimalValue();
            BigDecimal fitting = number(number);
            told(number, fitting, What.NUMBER, what);
            return number == fitting ? node : nodes.numberNode(fitting);
        }
        if (node.isArray()) {
            var array = nodes.arrayNode();
            node.forEach(one -> array.add(json(one, what)));
            return array;
        }
        if (node.isObject()) {
            var object = nodes.objectNode();
            node.properties()
                    .forEach(e -> object.set(text(e.getKey(), what), json(e.getValue(), what)));
            return object;
        }
        return node;
    }
}
