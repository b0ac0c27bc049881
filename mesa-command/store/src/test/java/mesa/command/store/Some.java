package mesa.command.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;

/** Things to store. */
final class Some {
    private Some() {}

    static StreamId stream() {
        return new StreamId("mesa", UUID.randomUUID());
    }

    static NewEvent event(StreamId stream) {
        return new NewEvent(
                UUID.randomUUID(),
                new MesaConstituted(
                        new MesaId(stream.id()),
                        MesaKind.NATIONAL,
                        "Mesa Nacional de Movilidad Humana",
                        "MNMH",
                        List.of(),
                        new EnablingInstrument(
                                "Acuerdo Ministerial",
                                "000275",
                                LocalDate.of(2018, 10, 4),
                                "MREMH",
                                null),
                        null,
                        Instant.parse("2018-10-04T15:00:00Z")),
                new Metadata(
                        "u1",
                        Set.of(Role.SECRETARIAT),
                        null,
                        Instant.parse("2018-10-30T02:00:00Z"),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null),
                Instant.now());
    }

    static List<NewEvent> events(StreamId stream, int count) {
        return IntStream.range(0, count).mapToObj(_ -> event(stream)).toList();
    }

    static Append append(StreamId stream, long expectedVersion) {
        return Append.of(stream, expectedVersion, List.of(event(stream)));
    }
}
