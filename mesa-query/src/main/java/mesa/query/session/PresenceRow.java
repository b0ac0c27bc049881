package mesa.query.session;

import java.time.Instant;
import java.util.UUID;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * An actor in a session: a seat of the roster of that day, or a guest.
 *
 * @param id session and actor
 * @param capacity as what the person sits; null for guests and for seats nobody has taken
 * @param times how often it came
 */
public record PresenceRow(
        String id,
        UUID session,
        UUID actor,
        Sector sector,
        MemberRole role,
        Delegate.@Nullable Capacity capacity,
        boolean vote,
        boolean remote,
        boolean present,
        int times,
        @Nullable Instant arrivedAt,
        @Nullable Instant departedAt) {}
