package mesa.query.projection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The same story in words and with quantities nobody would choose: every text that is prose becomes
 * one that breaks careless formats. Keys and codes stay, so that what refers to them still does.
 */
public final class Exaggerated {
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]*|[A-Z0-9-]*|.*/.*");
    private static final List<String> WORDS =
            List.of(
                    "=HYPERLINK(\"http://x\",\"y\")",
                    "+593 2 299-3200",
                    "-1",
                    "@SUMA(A1:A9)",
                    "a, \"b\"; 'c' | d \\ e \\n f",
                    "uno\ndos\n\ntres",
                    "שלום עולם مرحبا",
                    "x\u0301 q\u0323\u0307 ñandú Ω",
                    "👩‍👩‍👧‍👦 𝔐𝔢𝔰𝔞 🇪🇨",
                    "<script>alert(1)</script> &amp; {{x}} ${y} %s %1$s",
                    "«Paz», “paz” 'paz' \"paz\"",
                    "null",
                    "0".repeat(80),
                    "Palabra larga ".repeat(280).strip(),
                    "ü".repeat(4_000));

    private static final List<Quantity> MOST =
            List.of(
                    new Quantity(new BigDecimal("999999999999999")),
                    new Quantity(new BigDecimal("-999999999999999")),
                    new Quantity(new BigDecimal("0.000001")),
                    new Quantity(new BigDecimal("123456789012345.654321")));

    private final Random random;
    private final Map<String, String> words = new HashMap<>();

    public Exaggerated(long seed) {
        random = new Random(seed);
    }

    public List<Recorded> told(List<Recorded> journal) {
        return journal.stream().map(this::told).toList();
    }

    private Recorded told(Recorded r) {
        return new Recorded(
                r.position(),
                r.stream(),
                r.version(),
                r.id(),
                r.recordedAt(),
                r.occurredOn(),
                (DomainEvent) record((Record) r.event()),
                r.metadata());
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case Quantity quantity ->
                    random.nextInt(6) == 0 ? MOST.get(random.nextInt(MOST.size())) : quantity;
            case List<?> list -> list.stream().map(this::value).toList();
            case Set<?> set -> {
                Set<@Nullable Object> all = new LinkedHashSet<>();
                set.forEach(one -> all.add(value(one)));
                yield all;
            }
            case Map<?, ?> map -> {
                Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((k, v) -> all.put(k, value(v)));
                yield all;
            }
            case Record structure -> record(structure);
            case Object other -> other;
        };
    }

    /** Injective, so that what was different stays different. */
    private String text(String text) {
        return KEY.matcher(text).matches()
                ? text
                : words.computeIfAbsent(
                        text, _ -> WORDS.get(random.nextInt(WORDS.size())) + " " + words.size());
    }

    /** What a record refuses to hold stays as it is. */
    private Record record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            components[i].getAccessor().setAccessible(true);
            values[i] = value(Records.call(components[i].getAccessor(), record));
        }
        try {
            Constructor<? extends Record> canonical =
                    record.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            return record;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
