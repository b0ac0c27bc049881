package mesa.command.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An event of an application with words of its own, encoded by itself.
 *
 * @param id the caller's choice; an append repeated with the same ids is stored once
 * @param type its name; given out on first use and kept for ever
 * @param revision version of the stored shape
 * @param recordedAt cut to milliseconds
 */
public record EncodedEvent(
        UUID id,
        String type,
        int revision,
        LocalDate occurredOn,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata)
        implements AppendedEvent {
    public EncodedEvent {
        if (revision < 0 || revision > Short.MAX_VALUE) {
            throw new IllegalArgumentException("A revision is a small number, not " + revision);
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
