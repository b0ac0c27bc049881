package mesa.api.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.Id;
import mesa.api.limit.TextKind;
import org.jspecify.annotations.Nullable;

/**
 * Records of the vocabulary whose components lie within what may enter. A component of an event
 * that says no limit has that of a component of the same name in a command.
 */
final class RandomRecords {
    private static final int ATTEMPTS = 400;
    private static final int LONGEST_LIST = 100;
    private static final Limit.OfText NAME =
            new Limit.OfText(TextKind.NAME, TextKind.NAME.min(), TextKind.NAME.max(), null);
    private static final Limit.OfNumber WHOLE =
            new Limit.OfNumber(BigDecimal.ZERO, BigDecimal.valueOf(3_650), 0, true);
    private static final Map<String, List<Limit>> ENTERING = entering();

    /** Components by which later events mean something of an earlier one. */
    private static final Set<String> KEYS =
            Set.of(
                    "indicator",
                    "period",
                    "key",
                    "number",
                    "item",
                    "milestone",
                    "document",
                    "obstacle",
                    "cutoff");

    private static final int MOST_KEYS = 4;

    private final Map<String, List<Object>> drawn = new HashMap<>();
    private final Random random;
    private final RandomScalars scalars;
    private final Function<Class<?>, Id> ids;

    /**
     * @param ids draws one of a type
     */
    RandomRecords(Random random, Function<Class<?>, Id> ids) {
        this.random = random;
        this.scalars = new RandomScalars(random);
        this.ids = ids;
    }

    private static Map<String, List<Limit>> entering() {
        Map<String, List<Limit>> all = new HashMap<>();
        Vocabulary.commands().values().forEach(command -> collect(Limit.of(command), all));
        return all;
    }

    private static void collect(Limit limit, Map<String, List<Limit>> into) {
        if (limit instanceof Limit.OfList list) {
            collect(list.element(), into);
        } else if (limit instanceof Limit.OfRecord record) {
            record.components()
                    .forEach((name, part) -> {
                        into.computeIfAbsent(name, _ -> new ArrayList<>()).add(part);
                        collect(part, into);
                    });
        }
    }

    /**
     * Tried until the constructor accepts one.
     *
     * @param first its first component; null to draw that too
     */
    Record of(Class<?> type, @Nullable Object first) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        @Nullable Throwable refusal = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            @Nullable Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = i == 0 && first != null ? first : component(components[i]);
            }
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(types);
                canonical.setAccessible(true);
                return (Record) canonical.newInstance(values);
            } catch (InvocationTargetException e) {
                refusal = e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be made", e);
            }
        }
        throw new IllegalStateException("No " + type + " was accepted", refusal);
    }

    private @Nullable Object component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional && scalars.once(3)) {
            return null;
        }
        List<Object> before =
                drawn.computeIfAbsent(
                        component.getName() + component.getGenericType(), _ -> new ArrayList<>());
        if (KEYS.contains(component.getName()) && !before.isEmpty() && !scalars.once(4)) {
            return scalars.pick(before);
        }
        Object value = value(component.getGenericType(), component, component.getName());
        if (before.size() < MOST_KEYS) {
            before.add(value);
        }
        return value;
    }

    private Object value(Type type, RecordComponent said, String name) {
        if (type instanceof ParameterizedType many) {
            return list(many, said, name);
        }
        Class<?> plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain)) {
            return ids.apply(plain);
        }
        if (plain.isRecord()) {
            return of(plain, null);
        }
        if (plain.isEnum()) {
            return scalars.pick(List.of(plain.getEnumConstants()));
        }
        if (plain == String.class) {
            Limit.OfText limit = limit(said, name, Limit.OfText.class, NAME);
            String text = TextRules.normal(scalars.text(limit), limit.kind() == TextKind.PROSE);
            // Commands that ask for some words refuse none; their events do not ask again.
            return text.isBlank() ? "x" : text;
        }
        if (plain == LocalDate.class) {
            return scalars.day();
        }
        if (plain == Instant.class) {
            return scalars.instant().truncatedTo(ChronoUnit.MICROS);
        }
        if (plain == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        return number(plain, limit(said, name, Limit.OfNumber.class, WHOLE));
    }

    private Object number(Class<?> type, Limit.OfNumber limit) {
        BigDecimal drawn = scalars.number(limit);
        if (type == BigDecimal.class) {
            return drawn;
        }
        return type == long.class || type == Long.class
                ? (Object) drawn.longValue()
                : (Object) drawn.intValue();
    }

    private Object list(ParameterizedType many, RecordComponent said, String name) {
        Type element = many.getActualTypeArguments()[0];
        Limit.OfList limit =
                limit(said, name, Limit.OfList.class, new Limit.OfList(LONGEST_LIST, NAME));
        boolean simple = !(element instanceof Class<?> type) || !type.isRecord();
        int most = Math.min(limit.max(), LONGEST_LIST);
        int size = simple && scalars.once(100) ? most : random.nextInt(Math.min(3, most) + 1);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(value(element, said, name));
        }
        return many.getRawType() == Set.class ? Set.copyOf(values) : List.copyOf(values);
    }

    private <L extends Limit> L limit(
            RecordComponent said, String name, Class<L> kind, L otherwise) {
        List<L> known =
                named(said, name).stream()
                        .map(limit ->
                                limit instanceof Limit.OfList list && !kind.isInstance(limit)
                                        ? list.element()
                                        : limit)
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
        return known.isEmpty() ? otherwise : scalars.pick(known);
    }

    private static List<Limit> named(RecordComponent said, String name) {
        try {
            return List.of(Limit.of(said));
        } catch (IllegalStateException unsaid) {
            return ENTERING.getOrDefault(name, List.of());
        }
    }
}
