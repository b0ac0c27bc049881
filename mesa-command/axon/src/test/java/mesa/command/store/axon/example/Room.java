package mesa.command.store.axon.example;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.UUID;
import mesa.command.store.axon.example.RoomCommand.BookSeat;
import mesa.command.store.axon.example.RoomCommand.OpenRoom;
import mesa.command.store.axon.example.RoomEvent.RoomOpened;
import mesa.command.store.axon.example.RoomEvent.SeatBooked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate; its fields are what a snapshot holds. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Room {
    @AggregateIdentifier private @Nullable UUID id;
    private int seats;
    private int booked;

    Room() {}

    @CommandHandler
    Room(OpenRoom command) {
        apply(new RoomOpened(command.room(), command.seats()));
    }

    @CommandHandler
    void handle(BookSeat command) {
        if (booked == seats) {
            throw new IllegalStateException("All seats are taken");
        }
        apply(new SeatBooked(command.room(), command.guest()));
    }

    @EventSourcingHandler
    void on(RoomOpened event) {
        id = event.room();
        seats = event.seats();
    }

    @EventSourcingHandler
    void on(SeatBooked event) {
        booked++;
    }
}
