package mesa.command.store;

import java.util.List;
import mesa.api.StreamId;
import mesa.api.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The events of one decision and everything they depend on; stored whole or not at all.
 *
 * @param expectedVersion version of the stream's last event; -1 for a new stream
 * @param events at least one, in order
 * @param tags put on the last of the events
 * @param key of the command that was decided, if it has one
 */
public record Append(
        StreamId stream,
        long expectedVersion,
        List<? extends AppendedEvent> events,
        List<Tag> tags,
        List<Guard> guards,
        @Nullable CommandKey key) {
    /** More events than this in one decision are a mistake. */
    public static final int MOST_EVENTS = 10_000;

    public Append {
        events = List.copyOf(events);
        tags = List.copyOf(tags);
        guards = List.copyOf(guards);
        if (expectedVersion < -1) {
            throw new IllegalArgumentException("Versions begin at 0, and -1 means a new stream");
        }
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("An append has 1 to " + MOST_EVENTS + " events");
        }
    }

    /** Events alone. */
    public static Append of(
            StreamId stream, long expectedVersion, List<? extends AppendedEvent> events) {
        return new Append(stream, expectedVersion, events, List.of(), List.of(), null);
    }
}
