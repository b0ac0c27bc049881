package mesa.api.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Id;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.limit.Days;

/**
 * Events of every type from a seed, in whatever admitted commands may hold: every stream begins
 * with the event that creates it, and what belongs together mostly names each other. The rules
 * would refuse most of the order; readers must not mind.
 */
public final class RandomEvents {
    private static final Instant START = Instant.parse("2026-01-05T15:00:00Z");
    private static final Map<Class<?>, List<Class<? extends DomainEvent>>> OF_STREAM = ofStream();
    private static final List<Class<? extends DomainEvent>> TYPES =
            List.copyOf(Vocabulary.events().values());

    private final Random random;
    private final int streams;
    private final RandomRecords records;
    private final Map<StreamId, Long> versions = new LinkedHashMap<>();
    private int place;

    /**
     * @param streams how many of each feature
     */
    public RandomEvents(long seed, int streams) {
        this.random = new Random(seed);
        this.streams = streams;
        this.records = new RandomRecords(random, this::mentioned);
    }

    /** Types by that of the id they begin with, the one that creates the stream first. */
    private static Map<Class<?>, List<Class<? extends DomainEvent>>> ofStream() {
        Map<Class<?>, List<Class<? extends DomainEvent>>> all = new LinkedHashMap<>();
        for (Class<? extends DomainEvent> type : Vocabulary.leaves(DomainEvent.class)) {
            all.computeIfAbsent(stream(type), _ -> new ArrayList<>()).add(type);
        }
        return all;
    }

    private static Class<?> stream(Class<? extends DomainEvent> type) {
        return type.getRecordComponents()[0].getType();
    }

    /** The next events, one after the other. */
    public List<Recorded> next(int count, long position) {
        List<Recorded> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Recorded next = next(position + i);
            took(next);
            events.add(next);
        }
        return events;
    }

    /** It happened; of the others nothing is known. */
    public void took(Recorded event) {
        versions.put(event.stream(), event.version());
    }

    /** What could happen next. */
    public Recorded next(long position) {
        Class<? extends DomainEvent> type = TYPES.get(random.nextInt(TYPES.size()));
        place = random.nextInt(streams);
        Id own = id(stream(type), place);
        boolean begins = !versions.containsKey(own.stream());
        DomainEvent event =
                (DomainEvent)
                        records.of(begins ? OF_STREAM.get(stream(type)).getFirst() : type, own);
        Instant at = START.plusSeconds(position);
        LocalDate day =
                random.nextInt(8) == 0 ? Days.FIRST : LocalDate.ofInstant(at, Metadata.ZONE);
        UUID id = new UUID(7, position);
        return new Recorded(
                position,
                own.stream(),
                versions.getOrDefault(own.stream(), -1L) + 1,
                id,
                at,
                day,
                event,
                new Metadata(
                        "someone",
                        Set.of(Role.SECRETARIAT),
                        null,
                        day.atTime(12, 0).atZone(Metadata.ZONE).toInstant(),
                        id,
                        id,
                        random.nextBoolean() ? null : "Ley, art. 1 | «=1+1»"));
    }

    /** Mostly of the same place: the mesa of the session of the agreement. */
    private Id mentioned(Class<?> type) {
        return id(type, random.nextInt(4) == 0 ? random.nextInt(streams) : place);
    }

    private static Id id(Class<?> type, int place) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return (Id)
                    constructor.newInstance(
                            new UUID(type.getSimpleName().hashCode() & 0xffffL, place + 1L));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not an id", e);
        }
    }
}
