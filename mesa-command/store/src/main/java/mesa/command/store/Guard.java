package mesa.command.store;

import mesa.api.StreamId;
import mesa.api.Tag;

/**
 * Something a decision relied on; if it has changed by the time of the append, that is a conflict.
 */
public sealed interface Guard {
    /**
     * @param version of the stream's last event; -1 when it has none
     */
    record StreamGuard(StreamId stream, long version) implements Guard {}

    /**
     * @param count how many events carry the tag
     */
    record TagGuard(Tag tag, long count) implements Guard {}
}
