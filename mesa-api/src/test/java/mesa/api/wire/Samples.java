package mesa.api.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of any of our words, the same one for the same seed: every component is filled, so
 * that a golden file shows the whole shape.
 */
final class Samples {
    private static final int ATTEMPTS = 400;
    private static final List<String> TEXTS =
            List.of("texto", "EC", "a", "clave-1", "MNMH", "01", "application/pdf", "5");

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    /** Value objects refuse nonsense, so it is tried until one is accepted. */
    <T> T of(Class<T> type) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return type.cast(value(type));
            } catch (Nonsense e) {
                // The constructor refused this draw; the next one is another.
                continue;
            }
        }
        throw new IllegalStateException("No sample of " + type + " was accepted");
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType many) {
            Class<?> raw = (Class<?>) many.getRawType();
            List<Object> values = new ArrayList<>();
            values.add(value(many.getActualTypeArguments()[0]));
            return raw == List.class ? values : Set.copyOf(values);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            Object[] constants = kind.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return kind.isRecord() ? record(kind) : simple(kind);
    }

    private Object record(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        @Nullable Object error = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean nullable =
                        components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                // The second half of the draws leaves optional parts out: some exclude each other.
                values[i] =
                        nullable && attempt > ATTEMPTS / 2 && random.nextBoolean()
                                ? null
                                : value(components[i].getGenericType());
            }
            try {
                Constructor<?> constructor = kind.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                error = e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(kind + " cannot be made", e);
            }
        }
        throw new Nonsense(kind + ": " + error);
    }

    private Object simple(Class<?> kind) {
        if (kind == String.class) {
            return random.nextInt(4) == 0 ? hex() : TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (kind == int.class || kind == Integer.class) {
            return 1 + random.nextInt(20);
        }
        if (kind == long.class || kind == Long.class) {
            return 1L + random.nextInt(20);
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return random.nextBoolean();
        }
        if (kind == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(100), 2);
        }
        if (kind == UUID.class) {
            return new UUID(0, 1 + random.nextInt(1000));
        }
        if (kind == Instant.class) {
            return Instant.parse("2021-09-07T14:00:00Z").plusSeconds(random.nextInt(100_000));
        }
        if (kind == LocalDate.class) {
            return LocalDate.of(2021, 9, 7).plusDays(random.nextInt(400));
        }
        throw new IllegalStateException("No sample of " + kind);
    }

    private String hex() {
        return "%064x".formatted(new BigInteger(256, random));
    }

    private static final class Nonsense extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Nonsense(String message) {
            super(message);
        }
    }
}
