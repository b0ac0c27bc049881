package mesa.domain.actor;

import java.util.List;
import mesa.api.actor.ActorCommand.DissolveActor;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorCommand.ReinstateActor;
import mesa.api.actor.ActorCommand.RenameActor;
import mesa.api.actor.ActorCommand.RevokeAccreditation;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorCommand.WithdrawActor;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.AccreditationRevoked;
import mesa.api.actor.ActorEvent.ActorDissolved;
import mesa.api.actor.ActorEvent.ActorReinstated;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorEvent.ActorSuspended;
import mesa.api.actor.ActorEvent.ActorWithdrawn;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorRejection.AlreadySucceeded;
import mesa.api.actor.ActorRejection.SuccessorUnfit;
import mesa.api.actor.ActorRejection.WrongActorStatus;
import mesa.api.actor.ActorStatus;
import mesa.domain.Context;
import mesa.domain.Decision;

/**
 * What becomes of an accredited actor. None of it touches its commitments: suspension does not
 * extinguish duties (INV-A5), and only a succession moves them (INV-A6).
 */
final class Standing {
    private static final ActorStatus[] LIVING = {
        ActorStatus.REGISTERED,
        ActorStatus.UNDER_REVIEW,
        ActorStatus.OBSERVED,
        ActorStatus.DENIED,
        ActorStatus.ACCREDITED,
        ActorStatus.SUSPENDED,
        ActorStatus.EXPIRED,
        ActorStatus.REVOKED
    };

    private Standing() {}

    static Decision<ActorEvent> suspend(SuspendActor c, Actor.Registered actor, Context context) {
        return Accreditation.only(actor, ActorStatus.ACCREDITED)
                .orElseGet(() ->
                        Decision.accept(
                                new ActorSuspended(c.actor(), c.reason(), context.occurredOn())));
    }

    static Decision<ActorEvent> reinstate(
            ReinstateActor c, Actor.Registered actor, Context context) {
        return Accreditation.only(actor, ActorStatus.SUSPENDED)
                .orElseGet(() ->
                        Decision.accept(
                                new ActorReinstated(c.actor(), c.reason(), context.occurredOn())));
    }

    static Decision<ActorEvent> revoke(
            RevokeAccreditation c, Actor.Registered actor, Context context) {
        return Accreditation.only(actor, ActorStatus.ACCREDITED, ActorStatus.SUSPENDED)
                .orElseGet(() ->
                        Decision.accept(
                                new AccreditationRevoked(
                                        c.actor(), c.reason(), context.occurredOn())));
    }

    static Decision<ActorEvent> withdraw(WithdrawActor c, Actor.Registered actor, Context context) {
        return Accreditation.only(actor, LIVING)
                .orElseGet(() ->
                        Decision.accept(
                                new ActorWithdrawn(c.actor(), c.reason(), context.occurredOn())));
    }

    static Decision<ActorEvent> dissolve(DissolveActor c, Actor.Registered actor, Context context) {
        return Accreditation.only(actor, LIVING)
                .orElseGet(() ->
                        Decision.accept(
                                new ActorDissolved(c.actor(), c.norm(), context.occurredOn())));
    }

    static Decision<ActorEvent> rename(RenameActor c, Actor.Registered actor, Context context) {
        String former = actor.nameOn(context.occurredOn());
        return Accreditation.only(actor, LIVING)
                .orElseGet(() ->
                        former.equals(c.name())
                                ? Decision.accept()
                                : Decision.<ActorEvent>accept(
                                                new ActorRenamed(
                                                        c.actor(),
                                                        former,
                                                        c.name(),
                                                        c.acronym(),
                                                        c.norm(),
                                                        context.occurredOn()))
                                        .tagged(
                                                Registration.nameTag(
                                                        c.name(), actor.homeTerritory())));
    }

    static Decision<ActorEvent> succeed(
            RecordActorSuccession c, Actor.Registered actor, Context context) {
        if (actor.successorId() != null) {
            return Decision.reject(new AlreadySucceeded(actor.id(), actor.successorId()));
        }
        // Who has merged has its successor already.
        if (actor.status() == ActorStatus.WITHDRAWN) {
            return Decision.reject(
                    new WrongActorStatus(actor.id(), actor.status(), List.of(LIVING)));
        }
        boolean fit =
                !c.successor().equals(c.actor())
                        && context.facts(c.successor(), ActorFacts.class)
                                .filter(f -> !f.ended() && f.successor().isEmpty())
                                .isPresent();
        return fit
                ? Decision.accept(
                        new ActorSucceeded(
                                c.actor(),
                                c.successor(),
                                c.norm(),
                                c.merger(),
                                context.occurredOn()))
                : Decision.reject(new SuccessorUnfit(c.actor(), c.successor()));
    }
}
