package mesa.command.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency has an event.
 *
 * @param event its position
 * @param position how far the agency says it has come, or that of the event delivered
 * @param at since when, the first time
 * @param how {@code ACKNOWLEDGED} by its own word, {@code DELIVERED} when a webhook took it
 */
public record Acknowledgement(
        String agency,
        @Nullable UUID institution,
        long event,
        long position,
        Instant at,
        String how) {}
