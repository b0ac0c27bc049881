package mesa.command.store.axon.example;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a room. */
sealed interface RoomCommand {
    record OpenRoom(@TargetAggregateIdentifier UUID room, int seats) implements RoomCommand {}

    record BookSeat(@TargetAggregateIdentifier UUID room, String guest) implements RoomCommand {}
}
