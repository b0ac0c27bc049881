package mesa.command.store.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mesa.command.store.AppendResult;
import mesa.command.store.AppendResult.Conflict;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's storage engine over the journal. Positions have no gaps, so its token is one number; an
 * append goes through the journal's group commit and is durable when it returns.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStorageEngine.class);
    private static final int PAGE = 2_000;

    private final Journal journal;
    private final JournalMessages messages;
    private final SnapshotTable snapshots;

    /**
     * @param database of the journal, opened with {@link JournalEventStore#TABLES}
     */
    public PostgresEventStorageEngine(
            Journal journal,
            EventsDatabase database,
            Serializer serializer,
            EventUpcaster upcasters) {
        this.journal = journal;
        this.messages = new JournalMessages(serializer, upcasters);
        this.snapshots = new SnapshotTable(database.source(), serializer);
    }

    JournalMessages messages() {
        return messages;
    }

    /**
     * @throws ConcurrencyException when the stream or a guard has moved
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        AppendResult appendResult = journal.append(messages.append(events, AppendTerms.current()));
        switch (appendResult) {
            case Stored _, Repeated _ -> AppendTerms.remember(appendResult);
            case Conflict(var what) -> throw new ConcurrencyException(what);
        }
    }

    /** Beside the journal and no part of it: events stay the one truth. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    /** Empty also when there is one that this version of the application cannot read. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        try {
            return snapshots
                    .read(aggregateIdentifier)
                    .flatMap(it -> messages.snapshot(it).asStream().findFirst());
        } catch (RuntimeException e) {
            LOG.warn("A snapshot of {} is not used: {}", aggregateIdentifier, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        var pages = journal.pages(next(token), PAGE);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(messages::tracked);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return messages.domain(
                journal.undecoded(UUID.fromString(aggregateIdentifier), firstSequenceNumber));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = journal.version(UUID.fromString(aggregateIdentifier));
        return version < 0 ? Optional.empty() : Optional.of(version);
    }

    /** Before position 0. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(journal.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(journal.firstSince(dateTime) - 1);
    }

    static long next(@Nullable TrackingToken token) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> 0;
            case GlobalSequenceTrackingToken it -> it.getGlobalIndex() + 1;
            default -> throw new IllegalArgumentException("Not a position: " + token);
        };
    }
}
