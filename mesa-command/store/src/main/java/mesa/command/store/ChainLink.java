package mesa.command.store;

import java.util.UUID;
import mesa.api.wire.RunningHash;

/**
 * An event and, by its running hash, all before it.
 *
 * @param position -1 before the first event
 * @param hash in hexadecimal
 */
public record ChainLink(long position, UUID event, String hash) {
    public static final ChainLink START = new ChainLink(-1, new UUID(0, 0), RunningHash.START);

    /** The one after it. */
    public ChainLink next(RawEvent event) {
        if (event.before() != position) {
            throw new BrokenChain(event.position(), "after position " + position);
        }
        return new ChainLink(event.position(), event.id(), event.hashAfter(hash));
    }
}
