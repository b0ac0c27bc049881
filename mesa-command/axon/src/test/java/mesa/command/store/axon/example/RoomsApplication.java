package mesa.command.store.axon.example;

import mesa.command.store.EventsDatabase;
import mesa.command.store.FreshEvents;
import mesa.command.store.Journal;
import mesa.command.store.axon.JournalEventStore;
import mesa.embedded.Database;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon's own wiring; only the event store is ours. */
final class RoomsApplication implements AutoCloseable {
    static final int SNAPSHOT_AFTER = 5;

    private final EventsDatabase database;
    private final Journal journal;
    private final Guests guests = new Guests();
    private final Configuration axon;

    /** With nothing but what is wired here. */
    RoomsApplication(Database at) {
        this(at, DefaultConfigurer.defaultConfiguration(false));
    }

    RoomsApplication(Database at, Configurer configurer) {
        database = FreshEvents.open(at, JournalEventStore.TABLES);
        journal = new Journal(database);
        configurer
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEventStore(axon ->
                        new JournalEventStore(
                                journal, database, axon.eventSerializer(), axon.upcasterChain()))
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(Room.class)
                                .configureSnapshotTrigger(axon ->
                                        new EventCountSnapshotTriggerDefinition(
                                                axon.snapshotter(), SNAPSHOT_AFTER)))
                .eventProcessing(events ->
                        events.registerEventHandler(_ -> guests)
                                .registerTokenStore(_ -> new InMemoryTokenStore())
                                .usingPooledStreamingEventProcessors());
        axon = configurer.start();
    }

    <R> R send(RoomCommand command) {
        return axon.commandGateway().sendAndWait(command);
    }

    Configuration axon() {
        return axon;
    }

    Journal journal() {
        return journal;
    }

    Guests guests() {
        return guests;
    }

    @Override
    public void close() {
        axon.shutdown();
        journal.close();
        database.close();
    }
}
