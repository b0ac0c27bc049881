package mesa.query.session;

import java.time.Instant;
import java.util.UUID;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an actor in a session, the row of {@code attendance_interval}. Who spoke for it is a
 * person and stands in no public list (INV-Q5).
 *
 * @param id session, actor and position of the arrival
 * @param untilAt null while it lasts
 * @param ended null while it lasts
 */
public record AttendanceInterval(
        String id,
        UUID session,
        UUID actor,
        Sector sector,
        MemberRole role,
        Delegate.@Nullable Capacity capacity,
        boolean vote,
        boolean remote,
        Instant sinceAt,
        @Nullable Instant untilAt,
        @Nullable Ended ended) {
    /** How a stay ends. */
    public enum Ended {
        DEPARTED,
        SUBSTITUTED,
        SESSION_ENDED
    }
}
