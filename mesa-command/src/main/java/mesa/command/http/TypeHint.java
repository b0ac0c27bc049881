package mesa.command.http;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.api.limit.FromDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a component of a command looks like on the wire, for one who sent something else.
 *
 * @param type {@code uuid, text, integer, number, boolean, date, time, date-time, instant, enum,
 *     list, map, object}, or {@code one-of}
 * @param values of an enum
 * @param items of a list or map
 * @param components of an object
 */
record TypeHint(
        @Nullable String name,
        String type,
        @Nullable Boolean required,
        @Nullable List<String> values,
        @Nullable TypeHint items,
        @Nullable List<TypeHint> components) {
    private static final ClassValue<List<TypeHint>> COMMANDS =
            new ClassValue<>() {
                @Override
                protected List<TypeHint> computeValue(Class<?> command) {
                    return components(command).stream().skip(1).toList();
                }
            };

    /** Every component of the command but its id, which stands in the address. */
    static List<TypeHint> expectedOf(Class<?> command) {
        return COMMANDS.get(command);
    }

    /** Every component of a record that is no command. */
    static List<TypeHint> whole(Class<? extends Record> record) {
        return components(record);
    }

    private static List<TypeHint> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(TypeHint::component).toList();
    }

    private static TypeHint component(RecordComponent component) {
        TypeHint typeHint = of(component.getGenericType());
        boolean required =
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !component.isAnnotationPresent(FromDocument.class);
        return new TypeHint(
                component.getName(),
                typeHint.type,
                required,
                typeHint.values,
                typeHint.items,
                typeHint.components);
    }

    private static TypeHint of(Type type) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case ParameterizedType generic when generic.getRawType() == Map.class ->
                    items("map", generic.getActualTypeArguments()[1]);
            case ParameterizedType generic
                    when Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) ->
                    items("list", generic.getActualTypeArguments()[0]);
            case ParameterizedType generic -> of(generic.getRawType());
            case GenericArrayType array -> items("list", array.getGenericComponentType());
            default -> simple("object");
        };
    }

    private static TypeHint of(Class<?> type) {
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return new TypeHint(null, "enum", null, names, null, null);
        }
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            return components.length == 1 && components[0].getName().equals("value")
                    ? of(components[0].getGenericType())
                    : new TypeHint(null, "object", null, null, null, components(type));
        }
        if (type.isSealed()) {
            List<TypeHint> choices =
                    Arrays.stream(type.getPermittedSubclasses())
                            .map(choice ->
                                    new TypeHint(
                                            choice.getSimpleName(),
                                            "object",
                                            null,
                                            null,
                                            null,
                                            choice.isRecord() ? components(choice) : null))
                            .toList();
            return new TypeHint(null, "one-of", null, null, null, choices);
        }
        return simple(plain(type));
    }

    private static String plain(Class<?> type) {
        if (type == int.class
                || type == long.class
                || type == short.class
                || type == Integer.class
                || type == Long.class) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return NAMES.getOrDefault(type, "text");
    }

    private static final Map<Class<?>, String> NAMES =
            Map.of(
                    UUID.class, "uuid",
                    LocalDate.class, "date",
                    LocalTime.class, "time",
                    LocalDateTime.class, "date-time",
                    Instant.class, "instant");

    private static TypeHint items(String type, Type of) {
        return new TypeHint(null, type, null, null, of(of), null);
    }

    private static TypeHint simple(String type) {
        return new TypeHint(null, type, null, null, null, null);
    }
}
