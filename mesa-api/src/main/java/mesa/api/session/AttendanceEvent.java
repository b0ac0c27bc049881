package mesa.api.session;

import java.time.Instant;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MemberRole;
import mesa.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Who came, who left, and what that made of the quorum. */
public sealed interface AttendanceEvent extends SessionEvent {
    /**
     * @param capacity null for guests who are no members
     */
    @Wire("session.attendee-arrived")
    record AttendeeArrived(
            SessionId session,
            ActorId actor,
            Sector sector,
            MemberRole role,
            @Nullable PersonId person,
            Delegate.@Nullable Capacity capacity,
            boolean vote,
            boolean remote,
            @Nullable String identityCheck,
            Instant at)
            implements AttendanceEvent {}

    @Wire("session.attendee-departed")
    record AttendeeDeparted(SessionId session, ActorId actor, Instant at)
            implements AttendanceEvent {}

    @Wire("session.quorum-checked")
    record QuorumChecked(SessionId session, Quorum quorum) implements AttendanceEvent {}

    @Wire("session.delegate-substituted")
    record DelegateSubstituted(
            SessionId session,
            ActorId actor,
            PersonId person,
            Delegate.Capacity capacity,
            Instant at)
            implements AttendanceEvent {}
}
