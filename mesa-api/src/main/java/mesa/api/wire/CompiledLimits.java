package mesa.api.wire;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.limit.TextKind;

/** Reads the annotations of a component, or of the one component of a bare value. */
final class CompiledLimits {
    static final ClassValue<Limit.OfRecord> RECORDS =
            new ClassValue<>() {
                @Override
                protected Limit.OfRecord computeValue(Class<?> record) {
                    Map<String, Limit> components = new LinkedHashMap<>();
                    for (RecordComponent component : record.getRecordComponents()) {
                        components.put(component.getName(), Limit.of(component));
                    }
                    return new Limit.OfRecord(components);
                }
            };

    private CompiledLimits() {}

    static Limit of(Type type, AnnotatedElement said, RecordComponent where) {
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            AtMost most = said.getAnnotation(AtMost.class);
            if (most == null) {
                throw unsaid(where, "@AtMost");
            }
            return new Limit.OfList(
                    most.value(), of(generic.getActualTypeArguments()[0], said, where));
        }
        if (!(type instanceof Class<?> plain)) {
            throw unsaid(where, "a list or a plain type");
        }
        if (Json.isBareValue(plain)) {
            RecordComponent value = plain.getRecordComponents()[0];
            return of(value.getGenericType(), value, value);
        }
        return plain.isRecord() ? Limit.of(plain) : simple(plain, said, where);
    }

    private static Limit simple(Class<?> type, AnnotatedElement said, RecordComponent where) {
        if (type == String.class) {
            return text(said, where);
        }
        if (type == LocalDate.class) {
            return Limit.OfType.DAY;
        }
        if (type == Instant.class) {
            return Limit.OfType.INSTANT;
        }
        if (type == UUID.class) {
            return Limit.OfType.ID;
        }
        if (type.isEnum()) {
            return Limit.OfType.CHOICE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Limit.OfType.FLAG;
        }
        return number(type, said, where);
    }

    private static Limit text(AnnotatedElement said, RecordComponent where) {
        Text text = said.getAnnotation(Text.class);
        if (text == null || (text.value() == TextKind.CODE) == text.pattern().isEmpty()) {
            throw unsaid(where, "@Text");
        }
        return new Limit.OfText(
                text.value(),
                text.value().min(),
                text.max() > 0 ? text.max() : text.value().max(),
                text.pattern().isEmpty() ? null : Pattern.compile(text.pattern()));
    }

    private static Limit number(Class<?> type, AnnotatedElement said, RecordComponent where) {
        Range range = said.getAnnotation(Range.class);
        boolean whole =
                type == int.class
                        || type == long.class
                        || type == Integer.class
                        || type == Long.class;
        if (range == null || !(whole || type == BigDecimal.class)) {
            throw unsaid(where, "@Range");
        }
        return new Limit.OfNumber(
                BigDecimal.valueOf(range.min()),
                BigDecimal.valueOf(range.max()),
                range.decimals(),
                whole);
    }

    private static IllegalStateException unsaid(RecordComponent where, String missing) {
        return new IllegalStateException(
                "What may enter as "
                        + where.getDeclaringRecord().getName()
                        + "."
                        + where.getName()
                        + " is not said: "
                        + missing);
    }
}
