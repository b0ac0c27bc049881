package mesa.command.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency has something.
 *
 * @param how {@code ACKNOWLEDGED} by its own word, {@code DELIVERED} when a webhook took it
 */
public record Receipt(
        String agency, @Nullable UUID institution, long position, Instant at, String how) {}
