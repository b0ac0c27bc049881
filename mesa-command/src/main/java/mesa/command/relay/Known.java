package mesa.command.relay;

import java.util.UUID;
import mesa.command.store.Link;
import org.jspecify.annotations.Nullable;

/**
 * An end of the journal as somebody else knows it.
 *
 * @param journal null when they do not know whose it is
 * @param position -1 when they know no event
 * @param hash null when they did not count
 */
record Known(@Nullable UUID journal, long position, UUID event, @Nullable String hash) {
    static Known of(UUID journal, Link link) {
        return new Known(journal, link.position(), link.event(), link.hash());
    }

    static Known of(Incoming record) {
        return new Known(record.journal(), record.position(), record.event().id(), record.hash());
    }
}
