package mesa.api.mesa;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.person.PersonId;

/** Why something asked of a mesa's roster was refused. */
public sealed interface RosterRejection extends MesaRejection {
    @Wire("mesa.actor-not-accredited")
    @Rule("INV-A2")
    record ActorNotAccredited(ActorId actor, LocalDate on) implements RosterRejection {}

    @Wire("mesa.already-member")
    @Rule("G5")
    record AlreadyMember(ActorId actor) implements RosterRejection {}

    @Wire("mesa.not-invited")
    @Rule("INV-A4")
    record NotInvited(ActorId actor) implements RosterRejection {}

    @Wire("mesa.not-a-member")
    @Rule("INV-A4")
    record NotAMember(ActorId actor) implements RosterRejection {}

    /** Chair and secretariat are named, not invited. */
    @Wire("mesa.role-by-appointment")
    @Rule("INV-A3")
    record RoleByAppointment(MemberRole role) implements RosterRejection {}

    /** A collective without legal personality, or a role without vote, was to be given a vote. */
    @Wire("mesa.vote-not-possible")
    @Rule("INV-A3")
    record VoteNotPossible(ActorId actor, MemberRole role) implements RosterRejection {}

    /** There is one principal at a time; the former one is replaced. */
    @Wire("mesa.principal-exists")
    @Rule("INV-A4")
    record PrincipalExists(ActorId actor, PersonId person) implements RosterRejection {}

    @Wire("mesa.delegate-unknown")
    @Rule("INV-A4")
    record DelegateUnknown(ActorId actor, PersonId person) implements RosterRejection {}

    /** One person cannot stand for two members of a mesa, nor twice for one. */
    @Wire("mesa.delegate-taken")
    @Rule("INV-A4")
    record DelegateTaken(PersonId person, ActorId holder) implements RosterRejection {}

    /** A proxy names its session; a principal or alternate does not. */
    @Wire("mesa.proxy-without-session")
    @Rule("INV-A4")
    record ProxyWithoutSession(ActorId actor) implements RosterRejection {}
}
