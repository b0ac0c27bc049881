package mesa.api.actor;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/** What can be asked of the registry of actors. */
public sealed interface ActorCommand extends DomainCommand {
    ActorId actor();

    /**
     * @param identity null for a collective without legal personality
     * @param territory INEC code of its province or canton; null when national or foreign
     * @param duplicateGround why an actor of the same name and territory is another one
     */
    @Wire("actor.register")
    @MayUse(Role.SECRETARIAT)
    record RegisterActor(
            ActorId actor,
            @Text(NAME) String name,
            @Text(value = NAME, max = 40) @Nullable String acronym,
            Sector sector,
            @Nullable ActorIdentity identity,
            @Text(value = CODE, pattern = Text.TERRITORY) @Nullable String territory,
            @Text(PROSE) @Nullable String duplicateGround)
            implements ActorCommand {
        public RegisterActor {
            if (name.isBlank()) {
                throw new IllegalArgumentException("An actor has a name");
            }
        }
    }

    @Wire("actor.submit-accreditation")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record SubmitAccreditation(ActorId actor, @AtMost(200) List<Requirement> documents)
            implements ActorCommand {}

    @Wire("actor.observe-accreditation")
    @MayUse(Role.SECRETARIAT)
    record ObserveAccreditation(ActorId actor, @Text(PROSE) String observation)
            implements ActorCommand {}

    /**
     * @param until the last day it holds; null when it has no end
     */
    @Wire("actor.accredit")
    @MayUse(Role.SECRETARIAT)
    record GrantAccreditation(
            ActorId actor, @Text(REFERENCE) String resolution, @Nullable LocalDate until)
            implements ActorCommand {}

    @Wire("actor.deny-accreditation")
    @MayUse(Role.SECRETARIAT)
    record DenyAccreditation(ActorId actor, @Text(PROSE) String reason) implements ActorCommand {}

    @Wire("actor.renew-accreditation")
    @MayUse(Role.SECRETARIAT)
    record RenewAccreditation(
            ActorId actor, @Text(REFERENCE) String resolution, @Nullable LocalDate until)
            implements ActorCommand {}

    /** The timer before the last day; void when the date has moved meanwhile. */
    @Wire("actor.warn-of-expiry")
    @MayUse(Role.SYSTEM)
    record WarnOfExpiry(ActorId actor, LocalDate until) implements ActorCommand {}

    /** The timer after the last day; void when the date has moved meanwhile. */
    @Wire("actor.expire-accreditation")
    @MayUse(Role.SYSTEM)
    record ExpireAccreditation(ActorId actor, LocalDate until) implements ActorCommand {}

    @Wire("actor.suspend")
    @MayUse(Role.SECRETARIAT)
    record SuspendActor(ActorId actor, @Text(PROSE) String reason) implements ActorCommand {}

    @Wire("actor.reinstate")
    @MayUse(Role.SECRETARIAT)
    record ReinstateActor(ActorId actor, @Text(PROSE) String reason) implements ActorCommand {}

    @Wire("actor.revoke-accreditation")
    @MayUse(Role.SECRETARIAT)
    record RevokeAccreditation(ActorId actor, @Text(PROSE) String reason) implements ActorCommand {}

    @Wire("actor.withdraw")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record WithdrawActor(ActorId actor, @Text(PROSE) String reason) implements ActorCommand {}

    @Wire("actor.dissolve")
    @MayUse(Role.SECRETARIAT)
    record DissolveActor(ActorId actor, @Text(REFERENCE) String norm) implements ActorCommand {}

    /**
     * @param norm the act that changed the name
     */
    @Wire("actor.rename")
    @MayUse(Role.SECRETARIAT)
    record RenameActor(
            ActorId actor,
            @Text(NAME) String name,
            @Text(value = NAME, max = 40) @Nullable String acronym,
            @Text(REFERENCE) String norm)
            implements ActorCommand {
        public RenameActor {
            if (name.isBlank()) {
                throw new IllegalArgumentException("An actor has a name");
            }
        }
    }

    /**
     * @param merger whether the actor is absorbed into the successor and ceases to exist
     */
    @Wire("actor.record-succession")
    @MayUse(Role.SECRETARIAT)
    record RecordActorSuccession(
            ActorId actor, ActorId successor, @Text(REFERENCE) String norm, boolean merger)
            implements ActorCommand {}
}
