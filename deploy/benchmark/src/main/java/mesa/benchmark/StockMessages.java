package mesa.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import mesa.api.Metadata;
import mesa.api.StreamId;
import mesa.command.store.NewEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

/** Facts as Axon's engines take and give them. */
final class StockMessages {
    private StockMessages() {}

    /**
     * @param ordered whether events are named in the order of time, or by lot as Axon's own factory
     *     of identifiers does
     */
    static List<DomainEventMessage<?>> of(StreamId stream, List<NewEvent> events, boolean ordered) {
        List<DomainEventMessage<?>> messages = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            stream.type(),
                            stream.id().toString(),
                            messages.size(),
                            event.event(),
                            MetaData.from(Map.of(SameBytes.METADATA, event.metadata())),
                            (ordered ? event.id() : UUID.randomUUID()).toString(),
                            event.recordedAt()));
        }
        return messages;
    }

    static long read(EventStorageEngine engine, BooleanSupplier enough) {
        return engine.readEvents(null, false)
                .takeWhile(_ -> !enough.getAsBoolean())
                .mapToLong(StockMessages::decoded)
                .sum();
    }

    /** Axon decodes when asked. */
    private static long decoded(TrackedEventMessage<?> event) {
        event.getPayload();
        return event.getMetaData().get(SameBytes.METADATA) instanceof Metadata ? 1 : 0;
    }
}
