package mesa.domain;

import java.util.ArrayList;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Rejection;
import mesa.api.Tag;

/** What a decider answers: events, or one refusal. */
public sealed interface Decision<E extends DomainEvent> {
    /**
     * @param events in order; empty when the command changes nothing
     * @param tags put on the last of the events
     */
    record Accepted<E extends DomainEvent>(List<E> events, List<Tag> tags) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            tags = List.copyOf(tags);
        }
    }

    record Refused<E extends DomainEvent>(Rejection rejection) implements Decision<E> {}

    @SafeVarargs
    static <E extends DomainEvent> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events), List.of());
    }

    static <E extends DomainEvent> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events), List.of());
    }

    static <E extends DomainEvent> Decision<E> reject(Rejection rejection) {
        return new Refused<>(rejection);
    }

    /** The same decision, with a mark other streams can count and find. */
    default Decision<E> tagged(Tag tag) {
        return switch (this) {
            case Accepted<E>(var events, var tags) -> {
                var more = new ArrayList<>(tags);
                more.add(tag);
                yield new Accepted<>(events, more);
            }
            case Refused<E> refused -> refused;
        };
    }
}
