package mesa.command.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mesa.api.Recorded;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.PriorPublication;
import mesa.api.contract.PublicEvent;
import mesa.api.contract.Published;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Unreadable;
import org.jspecify.annotations.Nullable;

/** What leaves the house of an event, with what the journal knows to have left before it. */
public final class PublishedHistory {
    private final Journal journal;

    public PublishedHistory(Journal journal) {
        this.journal = journal;
    }

    /**
     * @throws Unreadable naming the position, when the bytes are not an event of this version
     */
    public Optional<CloudEvent> of(RawEvent raw) {
        if (!raw.isOfDomain()) {
            return Optional.of(abandoned(raw));
        }
        return Published.mayBe(raw.type())
                ? Published.of(read(raw, raw::decode), this::before)
                : Optional.empty();
    }

    private static CloudEvent abandoned(RawEvent raw) {
        return Published.abandoned(
                raw.id(),
                raw.position(),
                raw.stream().id(),
                raw.recordedAt(),
                read(raw, () -> EventCodec.decodeMetadata(raw.metadata())),
                read(raw, () -> AbandonedTail.of(raw.payload())));
    }

    private static <T> T read(RawEvent raw, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Unreadable e) {
            throw new Unreadable(
                    "The event at position %d: %s".formatted(raw.position(), e.getMessage()), e);
        }
    }

    /** The same for whoever asks only now: nothing of what was withdrawn since. */
    public Optional<CloudEvent> today(RawEvent raw) {
        return of(raw).filter(event ->
                !raw.isOfDomain()
                        || event.data() instanceof PublicEvent.Withdrawn
                        || journal.stream(raw.stream(), raw.version() + 1).stream()
                                .noneMatch(PriorPublication::restricts));
    }

    private @Nullable PriorPublication before(Recorded recorded) {
        List<Recorded> stream = journal.stream(recorded.stream(), 0);
        return PriorPublication.of(
                stream.stream().filter(e -> e.version() < recorded.version()).toList());
    }
}
