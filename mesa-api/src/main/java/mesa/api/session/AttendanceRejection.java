package mesa.api.session;

import java.time.Instant;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.person.PersonId;

/** Why something asked about attendance was refused. */
public sealed interface AttendanceRejection extends SessionRejection {
    @Wire("session.already-present")
    @Rule("INV-Q2")
    record AlreadyPresent(ActorId actor, Instant since) implements AttendanceRejection {}

    @Wire("session.not-present")
    @Rule("INV-Q2")
    record NotPresent(ActorId actor) implements AttendanceRejection {}

    @Wire("session.person-already-seated")
    @Rule("INV-Q2")
    record PersonAlreadySeated(PersonId person, ActorId actor) implements AttendanceRejection {}

    @Wire("session.quorum-lost")
    @Rule("INV-Q3")
    record QuorumLost(int present, int required, Instant since) implements AttendanceRejection {}

    @Wire("session.identity-unchecked")
    @Rule("INV-Q4")
    record IdentityUnchecked(ActorId actor) implements AttendanceRejection {}

    /** Public lists show the post, so a member's seat is taken by somebody designated for it. */
    @Wire("session.person-not-designated")
    @Rule("INV-A4")
    record PersonNotDesignated(ActorId actor) implements AttendanceRejection {}

    @Wire("session.attendee-unknown")
    @Rule("INV-Q5")
    record AttendeeUnknown(ActorId actor) implements AttendanceRejection {}
}
