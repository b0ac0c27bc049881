package mesa.command.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Metadata;

/**
 * An event of the platform, in its words.
 *
 * @param id the caller's choice; an append repeated with the same ids is stored once
 * @param recordedAt cut to milliseconds
 */
public record NewEvent(UUID id, DomainEvent event, Metadata metadata, Instant recordedAt)
        implements AppendedEvent {
    public NewEvent {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
