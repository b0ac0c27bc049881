package mesa.command.store.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mesa.api.Recorded;
import mesa.command.store.AppendResult;
import mesa.command.store.AppendResult.Conflict;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.Journal;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine over the journal. Positions have no gaps, so its token is one number; an
 * append goes through the journal's group commit and is durable when it returns.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final int PAGE = 2_000;

    private final Journal journal;

    public PostgresEventStorageEngine(Journal journal) {
        this.journal = journal;
    }

    /**
     * @throws ConcurrencyException when the stream or a guard has moved
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        AppendResult appendResult =
                journal.append(JournalMessages.append(events, AppendTerms.current()));
        switch (appendResult) {
            case Stored _, Repeated _ -> AppendTerms.remember(appendResult);
            case Conflict(var what) -> throw new ConcurrencyException(what);
        }
    }

    /** States are folded from events and kept in memory; there is no second source of truth. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The journal holds events only");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        var pages = journal.recorded(next(token), PAGE);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(List::stream)
                .map(JournalMessages::tracked);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<Recorded> tail =
                journal.stream(UUID.fromString(aggregateIdentifier), firstSequenceNumber);
        return DomainEventStream.of(
                tail.stream().map(JournalMessages::domain),
                () -> tail.isEmpty() ? null : tail.getLast().version());
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
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken it -> it.getGlobalIndex() + 1;
            default -> throw new IllegalArgumentException("Not a position: " + token);
        };
    }
}
