package mesa.command.store.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.command.store.Append;
import mesa.command.store.NewEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** Recorded events as Axon's messages and back. */
public final class JournalMessages {
    /** Under this name a message carries its {@link Metadata}. */
    public static final String METADATA = "mesa.metadata";

    /** Under this name a message that was read carries its {@link Recorded}. */
    public static final String RECORDED = "mesa.recorded";

    private JournalMessages() {}

    static DomainEventMessage<DomainEvent> domain(Recorded read) {
        return new GenericDomainEventMessage<>(
                read.stream().type(),
                read.stream().id().toString(),
                read.version(),
                read.event(),
                MetaData.from(Map.of(METADATA, read.metadata(), RECORDED, read)),
                read.id().toString(),
                read.recordedAt());
    }

    static TrackedEventMessage<?> tracked(Recorded read) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(read.position()), domain(read));
    }

    /**
     * The one append that a unit of work stands for.
     *
     * @throws IllegalArgumentException when the events are not ours, or of more than one stream
     */
    static Append append(List<? extends EventMessage<?>> messages, AppendTerms terms) {
        DomainEventMessage<?> first = ours(messages.getFirst());
        StreamId stream =
                new StreamId(first.getType(), UUID.fromString(first.getAggregateIdentifier()));
        List<NewEvent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> each = ours(message);
            if (!each.getAggregateIdentifier().equals(first.getAggregateIdentifier())
                    || each.getSequenceNumber() != first.getSequenceNumber() + events.size()) {
                throw new IllegalArgumentException("One decision writes one stream, in order");
            }
            events.add(
                    new NewEvent(
                            UUID.fromString(each.getIdentifier()),
                            (DomainEvent) each.getPayload(),
                            metadata(each),
                            each.getTimestamp()));
        }
        return new Append(
                stream,
                first.getSequenceNumber() - 1,
                events,
                terms.tags(),
                terms.guards(),
                terms.key());
    }

    private static DomainEventMessage<?> ours(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> it && it.getPayload() instanceof DomainEvent) {
            return it;
        }
        throw new IllegalArgumentException("Only domain events of a stream can be stored");
    }

    private static Metadata metadata(EventMessage<?> message) {
        if (message.getMetaData().get(METADATA) instanceof Metadata it) {
            return it;
        }
        throw new IllegalArgumentException("An event needs its metadata under " + METADATA);
    }
}
