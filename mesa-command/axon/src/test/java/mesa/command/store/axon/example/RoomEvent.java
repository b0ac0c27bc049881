package mesa.command.store.axon.example;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a room. */
sealed interface RoomEvent {
    record RoomOpened(UUID room, int seats) implements RoomEvent {}

    @Revision("2")
    record SeatBooked(UUID room, String guest) implements RoomEvent {}
}
