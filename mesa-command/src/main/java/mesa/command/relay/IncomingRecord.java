package mesa.command.relay;

import java.util.UUID;
import mesa.command.store.RawEvent;
import mesa.command.store.RestorableEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record of the journal topic, taken apart.
 *
 * @param journal null on records of versions before 2026-12
 * @param hash the running hash up to it, null likewise
 */
record IncomingRecord(@Nullable UUID journal, RestorableEvent stored, @Nullable String hash) {
    RawEvent event() {
        return stored.event();
    }

    long position() {
        return event().position();
    }
}
