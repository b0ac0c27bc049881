package mesa.command.relay;

import java.util.UUID;
import mesa.command.store.ChainLink;
import org.jspecify.annotations.Nullable;

/**
 * An end of the journal as somebody else knows it.
 *
 * @param journal null when they do not know whose it is
 * @param position -1 when they know no event
 * @param hash null when they did not count
 */
record KnownEnd(@Nullable UUID journal, long position, UUID event, @Nullable String hash) {
    static KnownEnd of(UUID journal, ChainLink chainLink) {
        return new KnownEnd(journal, chainLink.position(), chainLink.event(), chainLink.hash());
    }

    static KnownEnd of(IncomingRecord record) {
        return new KnownEnd(
                record.journal(), record.position(), record.event().id(), record.hash());
    }
}
