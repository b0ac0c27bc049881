package mesa.command.store;

import java.util.List;
import mesa.api.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the journal stores with an event and beside it; all of it goes to the topic and comes back
 * from there.
 *
 * @param tags in order
 * @param keyed the key of its command, if it is the first event of one that had a key
 */
public record RestorableEvent(RawEvent event, List<Tag> tags, @Nullable Keyed keyed) {
    public RestorableEvent {
        tags = List.copyOf(tags);
    }

    /**
     * @param version of the stream after the command
     */
    public record Keyed(String key, long version, byte[] note) {}
}
