package mesa.domain;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Id;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.person.PersonId;
import mesa.api.wire.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Any command whatever, from a seed: every leaf of the vocabulary with values from small pools. */
final class RandomData {
    private static final List<String> WORDS =
            List.of(
                    "attended",
                    "record",
                    "first",
                    "last",
                    "Motivo",
                    "Motivo",
                    "Motivo",
                    "EC",
                    "01",
                    " ");
    private static final List<ActorId> ACTORS =
            List.of(
                    Setting.MREMH,
                    Setting.SECRE,
                    Setting.MIES,
                    Setting.CUENCA,
                    Setting.ASOC,
                    Setting.OIM);
    private static final List<Sha256> HASHES =
            List.of(Decided.RECORD, Sha256.of(Decided.TEXT), Sha256.of("Motivo"));

    private final Random random;
    private final List<List<Class<? extends DomainCommand>>> features;
    private Instant now = Instant.EPOCH;

    RandomData(long seed) {
        random = new Random(seed);
        Map<String, List<Class<? extends DomainCommand>>> byFeature = new TreeMap<>();
        Vocabulary.commands()
                .forEach((name, type) ->
                        byFeature
                                .computeIfAbsent(
                                        name.substring(0, name.indexOf('.')),
                                        _ -> new ArrayList<>())
                                .add(type));
        features = List.copyOf(byFeature.values());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Dates and instants are drawn around this moment. */
    RandomData around(Instant moment) {
        now = moment;
        return this;
    }

    Caller caller() {
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                    new Caller("u" + random.nextInt(3), Set.of(Role.SECRETARIAT, Role.CHAIR), null);
            case 2 -> Caller.SYSTEM;
            case 3 -> new Caller("v1", Set.of(Role.VERIFIER), Setting.CUENCA.value());
            case 4 -> new Caller("m1", Set.of(Role.DELEGATE), Setting.MIES.value());
            default -> new Caller("d1", Set.of(Role.DELEGATE), one(ACTORS).value());
        };
    }

    /** A value object may refuse its values; then another command is thrown. */
    DomainCommand command() {
        while (true) {
            Object command = record(one(one(features)));
            if (command != null) {
                return (DomainCommand) command;
            }
        }
    }

    private @Nullable Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = nullable && chance(50) ? null : value(components[i].getGenericType());
            if (values[i] == null && !nullable) {
                return null;
            }
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new IllegalStateException(type + " broke on " + List.of(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType many) {
            return several(many);
        }
        Class<?> kind = (Class<?>) type;
        if (Id.class.isAssignableFrom(kind)) {
            return id(kind);
        }
        if (kind.isEnum()) {
            return one(List.of(kind.getEnumConstants()));
        }
        Object known = known(kind);
        if (known != null) {
            return known;
        }
        if (kind.isRecord()) {
            return record(kind);
        }
        throw new IllegalStateException("No dice for " + kind);
    }

    private Object several(ParameterizedType many) {
        List<Object> values = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            Object one = value(many.getActualTypeArguments()[0]);
            if (one != null) {
                values.add(one);
            }
        }
        return many.getRawType() == Set.class ? new LinkedHashSet<>(values) : values;
    }

    private @Nullable Object known(Class<?> kind) {
        LocalDate today = now.atZone(Context.ZONE).toLocalDate();
        if (kind == String.class) {
            return chance(20) ? Decided.TEXT : one(WORDS);
        }
        if (kind == int.class || kind == Integer.class) {
            return chance(20) ? 100 : random.nextInt(7);
        }
        if (kind == long.class) {
            return (long) random.nextInt(30);
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return random.nextBoolean();
        }
        if (kind == LocalDate.class) {
            LocalDate day = chance(20) ? Decided.DUE : today.plusDays(random.nextInt(600) - 200);
            return chance(10) ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
        }
        if (kind == Instant.class) {
            return now.plus(random.nextInt(60 * 24 * 60) - 60 * 24 * 20L, ChronoUnit.MINUTES);
        }
        if (kind == UUID.class) {
            return one(ACTORS).value();
        }
        if (kind == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(101), 2);
        }
        return ours(kind);
    }

    /** Half of what is hard to guess makes sense, so that stories go on. */
    private @Nullable Object ours(Class<?> kind) {
        if (kind == Sha256.class) {
            return one(HASHES);
        }
        if (kind == Quantity.class) {
            return Quantity.of(random.nextInt(2500) - 100);
        }
        if (kind == Formulation.class && chance(60)) {
            return Decided.formulation();
        }
        if (kind == Indicator.class && chance(60)) {
            return Decided.indicator();
        }
        if (kind == Period.class) {
            return one(Decided.indicator().periods(Decided.START, Decided.DUE));
        }
        if (kind == Measurement.class && chance(80)) {
            return Decided.measured(random.nextInt(900), now.atZone(Context.ZONE).toLocalDate());
        }
        return null;
    }

    private Object id(Class<?> kind) {
        if (kind == ActorId.class) {
            return one(ACTORS);
        }
        if (kind == PersonId.class) {
            return Setting.principal(one(ACTORS));
        }
        String feature = kind.getSimpleName().replaceAll("Id$", "").toLowerCase(Locale.ROOT);
        UUID uuid = Setting.id(chance(80) ? feature : feature + random.nextInt(3));
        try {
            Constructor<?> canonical = kind.getDeclaredConstructor(UUID.class);
            return canonical.newInstance(uuid);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " is not made of a UUID", e);
        }
    }
}
