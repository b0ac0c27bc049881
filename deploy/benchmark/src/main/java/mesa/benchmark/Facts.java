package mesa.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.wire.EventCodec;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.store.NewEvent;

/** The same facts for every contender, padded to a payload of a given size. */
final class Facts {
    private static final EnablingInstrument INSTRUMENT =
            new EnablingInstrument(
                    "Acuerdo Ministerial", "000275", LocalDate.of(2018, 10, 4), "MREMH", null);
    private static final Set<Role> ROLES = Set.of(Role.SECRETARIAT);

    private final Supplier<UUID> ids;
    private final String padding;

    /** Streams and events named as the platform names them. */
    Facts(int payloadBytes) {
        this(payloadBytes, TimeOrderedId::next);
    }

    Facts(int payloadBytes, Supplier<UUID> ids) {
        this.ids = ids;
        int bare = EventCodec.encode(fact(ids.get(), "").event()).length;
        StringBuilder letters = new StringBuilder();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (bare + letters.length() < payloadBytes) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        padding = letters.toString();
    }

    StreamId stream() {
        return new StreamId("mesa", ids.get());
    }

    /** A new stream with so many events. */
    void store(Contender contender, int events) throws Exception {
        StreamId stream = stream();
        contender.append(stream, of(stream, events));
    }

    List<NewEvent> of(StreamId stream, int count) {
        if (count == 1) {
            return List.of(fact(stream.id(), padding));
        }
        List<NewEvent> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(fact(stream.id(), padding));
        }
        return facts;
    }

    private NewEvent fact(UUID stream, String padding) {
        // As the door stamps them.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID cause = UUID.randomUUID();
        return new NewEvent(
                ids.get(),
                new MesaConstituted(
                        new MesaId(stream),
                        MesaKind.NATIONAL,
                        "Mesa" + padding,
                        "MNMH",
                        List.of(),
                        INSTRUMENT,
                        null,
                        now),
                new Metadata("u-7f3a", ROLES, null, now, cause, cause, null),
                now);
    }
}
