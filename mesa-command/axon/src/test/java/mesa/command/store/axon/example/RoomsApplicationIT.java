package mesa.command.store.axon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mesa.command.store.RawEvent;
import mesa.command.store.axon.example.RoomCommand.BookSeat;
import mesa.command.store.axon.example.RoomCommand.OpenRoom;
import mesa.command.store.axon.example.RoomEvent.SeatBooked;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Aggregates, event handlers, replay and snapshots by Axon's API, stored in our journal. */
class RoomsApplicationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database = Servers.freshEventsDatabase();
    private final UUID room = UUID.randomUUID();

    @Test
    void what_an_aggregate_applies_is_in_the_journal_and_shown_to_event_handlers() {
        try (RoomsApplication rooms = new RoomsApplication(database)) {
            rooms.send(new OpenRoom(room, 1));
            rooms.send(new BookSeat(room, "Ana"));
            assertThatThrownBy(() -> rooms.send(new BookSeat(room, "Luis")))
                    .hasMessageContaining("All seats are taken");
            assertThat(rooms.journal().read(0, 10))
                    .extracting(RawEvent::position, RawEvent::version, RawEvent::revision)
                    .containsExactly(tuple(0L, 0L, 0), tuple(1L, 1L, 2));
            awaitGuests(rooms, List.of("Ana"));
        }
    }

    @Test
    void a_processor_that_is_reset_is_shown_everything_again() {
        try (RoomsApplication rooms = new RoomsApplication(database)) {
            rooms.send(new OpenRoom(room, 3));
            List<String> names = List.of("Ana", "Luis", "Rosa");
            names.forEach(name -> rooms.send(new BookSeat(room, name)));
            awaitGuests(rooms, names);

            StreamingEventProcessor processor =
                    rooms.axon()
                            .eventProcessingConfiguration()
                            .eventProcessor(Guests.GROUP, StreamingEventProcessor.class)
                            .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            assertThat(rooms.guests().names()).isEmpty();
            processor.start();
            awaitGuests(rooms, names);
            assertThat(rooms.guests().handled()).isEqualTo(2 * names.size());
        }
    }

    @Test
    void an_aggregate_is_loaded_from_its_snapshot_and_the_events_after_it() {
        List<String> names = IntStream.range(0, 7).mapToObj(n -> "guest " + n).toList();
        try (RoomsApplication rooms = new RoomsApplication(database)) {
            rooms.send(new OpenRoom(room, names.size()));
            names.forEach(name -> rooms.send(new BookSeat(room, name)));
        }
        try (RoomsApplication again = new RoomsApplication(database)) {
            List<? extends DomainEventMessage<?>> loaded =
                    again.axon().eventStore().readEvents(room.toString()).asStream().toList();
            assertThat(loaded).hasSizeLessThanOrEqualTo(RoomsApplication.SNAPSHOT_AFTER);
            assertThat(loaded.getFirst().getPayload()).isInstanceOf(Room.class);
            assertThat(loaded.getLast().getPayload())
                    .isEqualTo(new SeatBooked(room, names.getLast()));
            assertThatThrownBy(() -> again.send(new BookSeat(room, "one too many")))
                    .as("the state of the snapshot counts")
                    .hasMessageContaining("All seats are taken");
            awaitGuests(again, names);
        }
    }

    @Test
    void two_nodes_decide_on_one_aggregate_and_no_seat_is_given_twice() {
        try (RoomsApplication one = new RoomsApplication(database);
                RoomsApplication other = new RoomsApplication(database)) {
            one.send(new OpenRoom(room, 4));
            List<CompletableFuture<Void>> callers =
                    IntStream.range(0, 16)
                            .mapToObj(n ->
                                    CompletableFuture.runAsync(
                                            () -> book(n % 2 == 0 ? one : other, "guest " + n),
                                            Thread::startVirtualThread))
                            .toList();
            callers.forEach(CompletableFuture::join);
            assertThat(one.journal().version(room)).isEqualTo(4);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(other.guests().names()).hasSize(4).doesNotHaveDuplicates());
        }
    }

    /** Until the seat is booked or there is none: a conflict is decided again. */
    private void book(RoomsApplication rooms, String guest) {
        while (true) {
            try {
                rooms.send(new BookSeat(room, guest));
                return;
            } catch (ConcurrencyException conflict) {
                Thread.onSpinWait();
            } catch (IllegalStateException full) {
                assertThat(full).hasMessageContaining("All seats are taken");
                return;
            }
        }
    }

    private static void awaitGuests(RoomsApplication rooms, List<String> names) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rooms.guests().names()).isEqualTo(names));
    }
}
