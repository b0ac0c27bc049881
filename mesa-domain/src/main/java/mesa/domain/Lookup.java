package mesa.domain;

import java.util.List;
import java.util.Optional;
import mesa.api.Id;
import mesa.api.StreamId;
import mesa.api.Tag;

/**
 * What may be known of other streams. Everything asked here while deciding becomes a guard: if it
 * has changed by the time of the append, the append is refused as a conflict and the command is
 * decided anew.
 */
public interface Lookup {
    /**
     * The facts another feature publishes about one of its streams.
     *
     * @param kind an interface of mesa-api such as {@code SessionFacts}
     * @return empty when the stream has no events
     */
    <F> Optional<F> facts(Id id, Class<F> kind);

    /** The streams with events under a tag, in the order in which they first had one. */
    List<StreamId> tagged(Tag tag);

    /** How many events carry a tag; the next number of a series is this plus one. */
    long count(Tag tag);
}
