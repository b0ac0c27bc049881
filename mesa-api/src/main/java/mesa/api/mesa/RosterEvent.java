package mesa.api.mesa;

import java.time.Instant;
import java.time.LocalDate;
import mesa.api.Reserved;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.commitment.Visibility;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What has happened to a mesa's roster. */
public sealed interface RosterEvent extends MesaEvent {
    ActorId actor();

    /**
     * @param vote whether the membership will carry a vote (INV-A3)
     */
    @Wire("mesa.member-invited")
    record MemberInvited(
            MesaId mesa,
            ActorId actor,
            Sector sector,
            MemberRole role,
            boolean vote,
            @Nullable String voteGround,
            Instant at)
            implements RosterEvent {}

    @Wire("mesa.membership-accepted")
    record MembershipAccepted(MesaId mesa, ActorId actor, Instant at) implements RosterEvent {}

    @Wire("mesa.membership-declined")
    record MembershipDeclined(MesaId mesa, ActorId actor, String reason, Instant at)
            implements RosterEvent {}

    @Wire("mesa.member-role-changed")
    record MemberRoleChanged(
            MesaId mesa,
            ActorId actor,
            MemberRole role,
            boolean vote,
            @Nullable String voteGround,
            String ground,
            Instant at)
            implements RosterEvent {}

    @Wire("mesa.membership-ended")
    record MembershipEnded(MesaId mesa, ActorId actor, String ground, Instant at)
            implements RosterEvent {}

    @Wire("mesa.delegate-designated")
    record DelegateDesignated(
            MesaId mesa,
            ActorId actor,
            Delegate delegate,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String letter,
            Instant at,
            @Nullable LocalDate until,
            @Nullable SessionId onlyFor)
            implements RosterEvent {}

    @Wire("mesa.delegate-replaced")
    record DelegateReplaced(
            MesaId mesa,
            ActorId actor,
            PersonId outgoing,
            Delegate incoming,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String letter,
            Instant at)
            implements RosterEvent {}

    @Wire("mesa.delegate-dismissed")
    record DelegateDismissed(MesaId mesa, ActorId actor, PersonId person, String reason, Instant at)
            implements RosterEvent {}
}
