package mesa.api.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.Wire;
import org.jspecify.annotations.Nullable;

/** Why something asked of the registry of actors was refused. */
public sealed interface ActorRejection extends Rejection {
    /**
     * @param holder the actor that has the identity already
     */
    @Wire("actor.identity-taken")
    @Rule("INV-A1")
    record IdentityTaken(ActorIdentity identity, UUID holder) implements ActorRejection {}

    @Wire("actor.namesake-exists")
    @Rule("INV-A1")
    record NamesakeExists(String name, @Nullable String territory, UUID holder)
            implements ActorRejection {}

    /** Only collectives of society may come without a RUC or an official code. */
    @Wire("actor.identity-missing")
    @Rule("INV-A1")
    record IdentityMissing(Sector sector) implements ActorRejection {}

    @Wire("actor.already-registered")
    @Rule("G5")
    record AlreadyRegistered(ActorId actor) implements ActorRejection {}

    @Wire("actor.not-registered")
    @Rule("INV-A1")
    record ActorNotRegistered(ActorId actor) implements ActorRejection {}

    /**
     * @param requirement what the sector must show, in force on {@code on}
     */
    @Wire("actor.requirement-missing")
    @Rule("INV-A2")
    record RequirementMissing(Sector sector, Requirement.Kind requirement, LocalDate on)
            implements ActorRejection {}

    /** The accreditation would outlive the document it rests on. */
    @Wire("actor.accreditation-outlives-requirement")
    @Rule("INV-A2")
    record AccreditationOutlivesRequirement(Requirement.Kind requirement, LocalDate until)
            implements ActorRejection {}

    @Wire("actor.wrong-status")
    @Rule("INV-A2")
    record WrongActorStatus(ActorId actor, ActorStatus status, List<ActorStatus> allowed)
            implements ActorRejection {}

    @Wire("actor.end-before-start")
    @Rule("INV-A2")
    record AccreditationEndsBeforeItStarts(LocalDate on, LocalDate until)
            implements ActorRejection {}

    /** Acts on an actor are recorded in the order in which they took place. */
    @Wire("actor.out-of-order")
    @Rule("G2")
    record ActorActOutOfOrder(LocalDate on, LocalDate lastAct) implements ActorRejection {}

    /** What the timer was set for no longer holds. */
    @Wire("actor.expiry-moved")
    @Rule("INV-A5")
    record ExpiryMoved(ActorId actor, LocalDate until) implements ActorRejection {}

    /** A successor is another registered actor that has not ended itself. */
    @Wire("actor.successor-unfit")
    @Rule("INV-A6")
    record SuccessorUnfit(ActorId actor, ActorId successor) implements ActorRejection {}

    @Wire("actor.already-succeeded")
    @Rule("INV-A6")
    record AlreadySucceeded(ActorId actor, ActorId successor) implements ActorRejection {}
}
