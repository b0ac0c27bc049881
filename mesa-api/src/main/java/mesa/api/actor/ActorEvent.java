package mesa.api.actor;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Wire;
import org.jspecify.annotations.Nullable;

/** What has happened to an actor; {@code on} is the date of the act. */
public sealed interface ActorEvent extends DomainEvent {
    ActorId actor();

    /**
     * @param duplicateGround why it is another one than its namesake, if it has one
     */
    @Wire("actor.registered")
    record ActorRegistered(
            ActorId actor,
            String name,
            @Nullable String acronym,
            Sector sector,
            @Nullable ActorIdentity identity,
            @Nullable String territory,
            @Nullable String duplicateGround,
            LocalDate on)
            implements ActorEvent {}

    @Wire("actor.accreditation-submitted")
    record AccreditationSubmitted(ActorId actor, List<Requirement> documents, LocalDate on)
            implements ActorEvent {}

    @Wire("actor.accreditation-observed")
    record AccreditationObserved(ActorId actor, String observation, LocalDate on)
            implements ActorEvent {}

    @Wire("actor.accredited")
    record ActorAccredited(
            ActorId actor, String resolution, LocalDate on, @Nullable LocalDate until)
            implements ActorEvent {}

    @Wire("actor.accreditation-denied")
    record AccreditationDenied(ActorId actor, String reason, LocalDate on) implements ActorEvent {}

    @Wire("actor.accreditation-renewed")
    record AccreditationRenewed(
            ActorId actor, String resolution, LocalDate on, @Nullable LocalDate until)
            implements ActorEvent {}

    @Wire("actor.accreditation-expiring")
    record AccreditationExpiring(ActorId actor, LocalDate until) implements ActorEvent {}

    @Wire("actor.accreditation-expired")
    record AccreditationExpired(ActorId actor, LocalDate until) implements ActorEvent {}

    @Wire("actor.suspended")
    record ActorSuspended(ActorId actor, String reason, LocalDate on) implements ActorEvent {}

    @Wire("actor.reinstated")
    record ActorReinstated(ActorId actor, String reason, LocalDate on) implements ActorEvent {}

    @Wire("actor.accreditation-revoked")
    record AccreditationRevoked(ActorId actor, String reason, LocalDate on) implements ActorEvent {}

    @Wire("actor.withdrawn")
    record ActorWithdrawn(ActorId actor, String reason, LocalDate on) implements ActorEvent {}

    @Wire("actor.dissolved")
    record ActorDissolved(ActorId actor, String norm, LocalDate on) implements ActorEvent {}

    @Wire("actor.renamed")
    record ActorRenamed(
            ActorId actor,
            String formerName,
            String name,
            @Nullable String acronym,
            String norm,
            LocalDate on)
            implements ActorEvent {}

    /** Open commitments follow the successor; what was closed keeps the old name (INV-A6). */
    @Wire("actor.succeeded")
    record ActorSucceeded(
            ActorId actor, ActorId successor, String norm, boolean merger, LocalDate on)
            implements ActorEvent {}
}
