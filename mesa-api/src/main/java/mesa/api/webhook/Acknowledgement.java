package mesa.api.webhook;

import java.time.Instant;
import java.util.UUID;
import mesa.api.Description;
import org.jspecify.annotations.Nullable;

/**
 * An agency has an event.
 *
 * @param at since when, the first time
 */
public record Acknowledgement(
        String agency,
        @Nullable UUID institution,
        @Description("Its position.") long event,
        @Description("How far the agency is, by its word, or the event that was delivered.")
                long position,
        Instant at,
        How how) {
    /** By the agency's own word, or because a webhook took it. */
    public enum How {
        ACKNOWLEDGED,
        DELIVERED
    }
}
