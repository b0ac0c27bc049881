package mesa.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries beside its payload (rule G2).
 *
 * @param user pseudonymous id of the acting user
 * @param roles the user's roles at that moment
 * @param institution the actor the user spoke for, if any
 * @param occurredAt the instant of the act, which may lie long before it was recorded
 * @param correlation one for everything that follows from one request
 * @param causation the event or command this follows from
 * @param legalBasis the norm the act rests on, if stated
 */
public record Metadata(
        String user,
        Set<Role> roles,
        @Nullable UUID institution,
        Instant occurredAt,
        UUID correlation,
        UUID causation,
        @Nullable String legalBasis) {
    /** Where dates are read (rule G3). */
    public static final ZoneId ZONE = ZoneId.of("America/Guayaquil");

    /** The date of the act in {@link #ZONE}. */
    public LocalDate occurredOn() {
        return occurredAt.atZone(ZONE).toLocalDate();
    }
}
