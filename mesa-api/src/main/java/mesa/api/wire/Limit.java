package mesa.api.wire;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import mesa.api.limit.TextKind;
import org.jspecify.annotations.Nullable;

/** What a value of a command may be, read off its component once. */
public sealed interface Limit {
    /** Text of a kind; {@code pattern} is null for all but codes. */
    record OfText(TextKind kind, int min, int max, @Nullable Pattern pattern) implements Limit {}

    record OfNumber(BigDecimal min, BigDecimal max, int decimals, boolean whole) implements Limit {}

    record OfList(int max, Limit element) implements Limit {}

    /** A record with several components, by their names. */
    record OfRecord(Map<String, Limit> components) implements Limit {}

    /** A value whose type alone says what it may be. */
    enum OfType implements Limit {
        DAY,
        INSTANT,
        ID,
        CHOICE,
        FLAG
    }

    /** The limits of a record's components, in their order. */
    static OfRecord of(Class<?> record) {
        return CompiledLimits.RECORDS.get(record);
    }

    /**
     * @throws IllegalStateException when nothing says what may enter
     */
    static Limit of(RecordComponent component) {
        return CompiledLimits.of(component.getGenericType(), component, component);
    }
}
