package mesa.api.session;

import java.time.Instant;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MemberRole;
import mesa.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One interval of presence of an actor.
 *
 * @param person who sat for the actor, by pseudonym; null in documented editions
 * @param capacity null for guests who are no members
 * @param vote whether the actor could vote
 * @param until null while still present
 */
public record Attendance(
        ActorId actor,
        Sector sector,
        MemberRole role,
        @Nullable PersonId person,
        Delegate.@Nullable Capacity capacity,
        boolean vote,
        boolean remote,
        Instant from,
        @Nullable Instant until) {
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
