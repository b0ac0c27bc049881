package mesa.command.store;

import java.time.Instant;
import java.util.UUID;

/** An event on its way into the journal. */
public sealed interface AppendedEvent permits NewEvent, EncodedEvent {
    UUID id();

    Instant recordedAt();
}
