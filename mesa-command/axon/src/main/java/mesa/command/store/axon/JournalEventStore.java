package mesa.command.store.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.AbstractEventBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the journal. It appends when the unit of work commits, not while it
 * prepares to: the journal has its own transaction, so whatever fails in between must find nothing
 * stored.
 */
public final class JournalEventStore extends AbstractEventBus implements EventStore {
    /** Where the migrations of its own table are: an argument of {@link EventsDatabase#open}. */
    public static final String TABLES = "classpath:db/axon";

    private final Journal journal;
    private final PostgresEventStorageEngine engine;

    /**
     * @param database of the journal, opened with {@link #TABLES}
     * @param serializer of events, their metadata and snapshots
     * @param upcasters applied to whatever is read
     */
    public JournalEventStore(
            Journal journal,
            EventsDatabase database,
            Serializer serializer,
            EventUpcaster upcasters) {
        super(new Parts());
        this.journal = journal;
        this.engine = new PostgresEventStorageEngine(journal, database, serializer, upcasters);
    }

    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        engine.appendEvents(events);
        super.commit(events);
    }

    /** The snapshot, if there is one, and what comes after it. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        DomainEventMessage<?> snapshot = engine.readSnapshot(aggregateIdentifier).orElse(null);
        return snapshot == null
                ? readEvents(aggregateIdentifier, 0)
                : DomainEventStream.concat(
                        DomainEventStream.of(snapshot),
                        readEvents(aggregateIdentifier, snapshot.getSequenceNumber() + 1));
    }

    /** Stored events followed by those the current unit of work is about to store. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        DomainEventStream stored = engine.readEvents(aggregateIdentifier, firstSequenceNumber);
        Stream<DomainEventMessage<?>> staged =
                queuedMessages().stream()
                        .filter(DomainEventMessage.class::isInstance)
                        .<DomainEventMessage<?>>map(it -> (DomainEventMessage<?>) it)
                        .filter(it -> aggregateIdentifier.equals(it.getAggregateIdentifier()))
                        .filter(it -> it.getSequenceNumber() >= firstSequenceNumber);
        return DomainEventStream.concat(stored, DomainEventStream.of(staged));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return engine.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        engine.storeSnapshot(snapshot);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return new JournalStream(
                journal, engine.messages(), PostgresEventStorageEngine.next(trackingToken));
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return engine.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return createTokenAt(Instant.now().minus(duration));
    }

    private static final class Parts extends AbstractEventBus.Builder {
        @Override
        protected void validate() throws AxonConfigurationException {
            // Every part has a default.
        }
    }
}
