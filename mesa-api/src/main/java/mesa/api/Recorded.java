package mesa.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An event as the journal holds it.
 *
 * @param position 0, 1, 2, … without gaps, in commit order
 * @param version 0, 1, 2, … within its stream
 * @param recordedAt when the journal took it, millisecond precision
 * @param occurredOn the date of the act in America/Guayaquil
 */
public record Recorded(
        long position,
        StreamId stream,
        long version,
        UUID id,
        Instant recordedAt,
        LocalDate occurredOn,
        DomainEvent event,
        Metadata metadata) {}
