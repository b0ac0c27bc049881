package mesa.command.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import mesa.api.Tag;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.EventsDatabase;
import mesa.command.store.FreshEvents;
import mesa.command.store.Guard.TagGuard;
import mesa.command.store.Journal;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalEventStoreIT {
    private EventsDatabase database;
    private Journal journal;
    private JournalEventStore store;

    @BeforeEach
    void open() {
        database = FreshEvents.open(Servers.freshEventsDatabase(), JournalEventStore.TABLES);
        journal = new Journal(database);
        store =
                new JournalEventStore(
                        journal,
                        database,
                        Jackson3Serializer.builder().build(),
                        new EventUpcasterChain());
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void stores_when_the_unit_of_work_commits_and_not_before() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        DomainEventMessage<?> event = event(UUID.randomUUID(), 0);
        store.publish(event);
        unit.onPrepareCommit(_ -> assertThat(journal.read(0, 10)).isEmpty());
        assertThat(store.readEvents(event.getAggregateIdentifier()).asStream()).hasSize(1);
        unit.commit();
        assertThat(AppendTerms.appendResult(unit)).isEqualTo(new Stored(0, 0));
        assertThat(journal.read(0, 10)).hasSize(1);
    }

    @Test
    void a_unit_of_work_that_fails_leaves_nothing() {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        store.publish(event(UUID.randomUUID(), 0));
        unit.onPrepareCommit(_ -> {
            throw new IllegalStateException("changed my mind");
        });
        assertThatThrownBy(unit::commit).hasMessageContaining("changed my mind");
        assertThat(journal.head()).isEqualTo(-1);
    }

    @Test
    void a_stale_version_or_guard_is_a_concurrency_exception() {
        UUID stream = UUID.randomUUID();
        store.publish(event(stream, 0));
        assertThatThrownBy(() -> store.publish(event(stream, 0)))
                .isInstanceOf(ConcurrencyException.class);
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        Tag tag = Tag.of("code", "1");
        new AppendTerms(List.of(tag), List.of(new TagGuard(tag, 4)), null).apply();
        store.publish(event(stream, 1));
        assertThatThrownBy(unit::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(journal.head()).isZero();
    }

    @Test
    void what_was_stored_is_read_back_with_its_metadata() {
        UUID stream = UUID.randomUUID();
        store.publish(event(stream, 0), event(stream, 1));
        var read = store.readEvents(stream.toString(), 1);
        assertThat(read.hasNext()).isTrue();
        DomainEventMessage<?> second = read.next();
        assertThat(second.getSequenceNumber()).isEqualTo(1);
        assertThat(second.getPayload()).isEqualTo(new Noted("Noted 1"));
        assertThat(second.getMetaData()).containsEntry("who", "u1");
        assertThat(store.lastSequenceNumberFor(stream.toString())).hasValue(1L);
        assertThat(store.lastSequenceNumberFor(UUID.randomUUID().toString())).isEmpty();
        assertThat(store.createTokenAt(Instant.now().minusSeconds(60)))
                .isEqualTo(store.createTailToken());
        assertThat(store.createTokenAt(Instant.now().plusSeconds(60)))
                .isEqualTo(store.createHeadToken());
    }

    @Test
    void what_the_journal_cannot_hold_is_refused_before_it_is_stored() {
        DomainEventMessage<?> one = event(UUID.randomUUID(), 0);
        assertThatThrownBy(() -> store.publish(one, event(UUID.randomUUID(), 0)))
                .hasMessageContaining("One decision writes one stream");
        assertThatThrownBy(() -> store.publish(GenericEventMessage.asEventMessage("loose")))
                .hasMessageContaining("Only events of an aggregate");
        assertThat(journal.head()).isEqualTo(-1);
    }

    @Test
    void a_pooled_processor_gets_every_event_in_order() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name("every")
                        .messageSource(store)
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(threads)
                        .workerExecutor(threads)
                        .initialToken(source -> source.createTailToken())
                        .initialSegmentCount(1)
                        .eventHandlerInvoker(new Collecting(seen))
                        .build();
        try {
            processor.start();
            for (int i = 0; i < 50; i++) {
                store.publish(event(UUID.randomUUID(), 0));
            }
            Awaitility.await()
                    .atMost(20, TimeUnit.SECONDS)
                    .untilAsserted(() ->
                            assertThat(seen)
                                    .containsExactlyElementsOf(
                                            LongStream.range(0, 50).boxed().toList()));
        } finally {
            processor.shutDown();
            threads.shutdownNow();
        }
    }

    private record Collecting(List<Long> seen) implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            TrackedEventMessage<?> tracked = (TrackedEventMessage<?>) message;
            seen.add(tracked.trackingToken().position().orElseThrow());
        }
    }

    private static DomainEventMessage<?> event(UUID stream, long version) {
        return new GenericDomainEventMessage<>(
                "note",
                stream.toString(),
                version,
                new Noted("Noted " + version),
                Map.of("who", "u1"));
    }

    private record Noted(String what) {}
}
