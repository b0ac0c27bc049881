package mesa.api;

import java.util.UUID;

/** The identity of a stream. On the wire it is the bare UUID. */
public interface Id {
    UUID value();

    /** The type of the stream: the feature, singular, as in wire names. */
    String type();

    /** The stream this identity names. */
    default StreamId stream() {
        return new StreamId(type(), value());
    }
}
