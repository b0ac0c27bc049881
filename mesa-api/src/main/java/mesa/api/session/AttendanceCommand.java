package mesa.api.session;

import static mesa.api.limit.TextKind.REFERENCE;

import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.Text;
import mesa.api.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What can be asked about who is present. */
public sealed interface AttendanceCommand extends SessionCommand {
    /**
     * @param person who sits for the actor; null for a guest whose name is not kept
     * @param identityCheck how the identity of a remote participant was checked (INV-Q4)
     */
    @Wire("session.register-arrival")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record RegisterArrival(
            SessionId session,
            ActorId actor,
            @Nullable PersonId person,
            boolean remote,
            @Text(REFERENCE) @Nullable String identityCheck)
            implements AttendanceCommand {}

    @Wire("session.register-departure")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record RegisterDeparture(SessionId session, ActorId actor) implements AttendanceCommand {}

    @Wire("session.check-quorum")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record CheckQuorum(SessionId session) implements AttendanceCommand {}

    /** Another designated person takes the seat of an actor that is present. */
    @Wire("session.register-substitution")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record RegisterSubstitution(SessionId session, ActorId actor, PersonId person)
            implements AttendanceCommand {}
}
