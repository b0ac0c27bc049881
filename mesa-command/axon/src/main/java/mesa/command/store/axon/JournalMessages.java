package mesa.command.store.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Metadata;
import mesa.api.StreamId;
import mesa.command.store.Append;
import mesa.command.store.EncodedEvent;
import mesa.command.store.RawEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Axon's messages as events of the journal and back, by the serializer of the application. */
record JournalMessages(Serializer serializer, EventUpcaster upcasters) {
    DomainEventStream domain(Collection<RawEvent> events) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                events.stream().filter(RawEvent::isOfDomain).map(JournalMessages::entry),
                serializer,
                upcasters);
    }

    DomainEventStream snapshot(DomainEventData<byte[]> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(stored), serializer, upcasters);
    }

    Stream<TrackedEventMessage<?>> tracked(Collection<RawEvent> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        events.stream()
                                .filter(RawEvent::isOfDomain)
                                .map(event ->
                                        new TrackedDomainEventData<>(
                                                new GlobalSequenceTrackingToken(event.position()),
                                                entry(event))),
                        serializer,
                        upcasters)
                .map(message -> message);
    }

    private static DomainEventData<byte[]> entry(RawEvent event) {
        return new GenericDomainEventEntry<>(
                event.stream().type(),
                event.stream().id().toString(),
                event.version(),
                event.id().toString(),
                event.recordedAt(),
                event.type(),
                event.revision() == 0 ? null : Integer.toString(event.revision()),
                event.payload(),
                event.metadata());
    }

    /**
     * The one append that a unit of work stands for.
     *
     * @throws IllegalArgumentException when the events are not of one aggregate, or its id or a
     *     revision is not what the journal can store
     */
    Append append(List<? extends EventMessage<?>> messages, AppendTerms terms) {
        DomainEventMessage<?> first = ofAggregate(messages.getFirst());
        List<EncodedEvent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> each = ofAggregate(message);
            if (!each.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                    || each.getSequenceNumber() != first.getSequenceNumber() + events.size()) {
                throw new IllegalArgumentException("One decision writes one stream, in order");
            }
            events.add(encoded(each));
        }
        return new Append(
                new StreamId(first.getType(), UUID.fromString(first.getAggregateIdentifier())),
                first.getSequenceNumber() - 1,
                events,
                terms.tags(),
                terms.guards(),
                terms.key());
    }

    private static DomainEventMessage<?> ofAggregate(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> it) {
            return it;
        }
        throw new IllegalArgumentException("Only events of an aggregate can be stored");
    }

    private EncodedEvent encoded(DomainEventMessage<?> message) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        Instant at = message.getTimestamp();
        return new EncodedEvent(
                UUID.fromString(message.getIdentifier()),
                payload.getType().getName(),
                revision(payload.getType().getRevision()),
                at.atZone(Metadata.ZONE).toLocalDate(),
                at,
                payload.getData(),
                message.serializeMetaData(serializer, byte[].class).getData());
    }

    private static int revision(@Nullable String revision) {
        return revision == null ? 0 : Integer.parseInt(revision);
    }
}
