package mesa.domain.actor;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorCommand;
import mesa.api.actor.ActorCommand.DenyAccreditation;
import mesa.api.actor.ActorCommand.DissolveActor;
import mesa.api.actor.ActorCommand.ExpireAccreditation;
import mesa.api.actor.ActorCommand.GrantAccreditation;
import mesa.api.actor.ActorCommand.ObserveAccreditation;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.ReinstateActor;
import mesa.api.actor.ActorCommand.RenameActor;
import mesa.api.actor.ActorCommand.RenewAccreditation;
import mesa.api.actor.ActorCommand.RevokeAccreditation;
import mesa.api.actor.ActorCommand.SubmitAccreditation;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorCommand.WarnOfExpiry;
import mesa.api.actor.ActorCommand.WithdrawActor;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.AccreditationDenied;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.AccreditationObserved;
import mesa.api.actor.ActorEvent.AccreditationRenewed;
import mesa.api.actor.ActorEvent.AccreditationRevoked;
import mesa.api.actor.ActorEvent.AccreditationSubmitted;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorDissolved;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorReinstated;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorEvent.ActorSuspended;
import mesa.api.actor.ActorEvent.ActorWithdrawn;
import mesa.api.actor.ActorRejection.ActorActOutOfOrder;
import mesa.api.actor.ActorRejection.ActorNotRegistered;
import mesa.api.actor.ActorRejection.AlreadyRegistered;
import mesa.api.actor.ActorStatus;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Timeline;

/** Rules INV-A1, A2, A5 and A6. */
public final class ActorDecider implements Decider<ActorCommand, ActorEvent, Actor> {
    @Override
    public String type() {
        return "actor";
    }

    @Override
    public Class<ActorCommand> commands() {
        return ActorCommand.class;
    }

    @Override
    public Class<ActorEvent> events() {
        return ActorEvent.class;
    }

    @Override
    public Actor initial() {
        return new Actor.Unknown();
    }

    @Override
    public Decision<ActorEvent> decide(ActorCommand command, Actor state, Context context) {
        return switch (state) {
            case Actor.Unknown _ ->
                    command instanceof RegisterActor register
                            ? Registration.decide(register, context)
                            : Decision.reject(new ActorNotRegistered(command.actor()));
            case Actor.Registered actor -> known(command, actor, context);
        };
    }

    private static Decision<ActorEvent> known(
            ActorCommand command, Actor.Registered actor, Context context) {
        LocalDate lastAct = actor.statuses().last().orElseThrow().from();
        if (context.occurredOn().isBefore(lastAct)) {
            return Decision.reject(new ActorActOutOfOrder(context.occurredOn(), lastAct));
        }
        return switch (command) {
            case RegisterActor c -> Decision.reject(new AlreadyRegistered(c.actor()));
            case SubmitAccreditation c -> Accreditation.submit(c, actor, context);
            case ObserveAccreditation c -> Accreditation.observe(c, actor, context);
            case GrantAccreditation c -> Accreditation.grant(c, actor, context);
            case DenyAccreditation c -> Accreditation.deny(c, actor, context);
            case RenewAccreditation c -> Accreditation.renew(c, actor, context);
            case WarnOfExpiry c -> Accreditation.warn(c, actor);
            case ExpireAccreditation c -> Accreditation.expire(c, actor);
            case SuspendActor c -> Standing.suspend(c, actor, context);
            case ReinstateActor c -> Standing.reinstate(c, actor, context);
            case RevokeAccreditation c -> Standing.revoke(c, actor, context);
            case WithdrawActor c -> Standing.withdraw(c, actor, context);
            case DissolveActor c -> Standing.dissolve(c, actor, context);
            case RenameActor c -> Standing.rename(c, actor, context);
            case RecordActorSuccession c -> Standing.succeed(c, actor, context);
        };
    }

    @Override
    public Actor evolve(Actor state, ActorEvent event) {
        return switch (state) {
            case Actor.Unknown _ -> event instanceof ActorRegistered e ? registered(e) : state;
            case Actor.Registered actor -> evolve(actor, event);
        };
    }

    private static Actor registered(ActorRegistered e) {
        return new Actor.Registered(
                e.actor(),
                e.sector(),
                e.identity() != null,
                e.territory(),
                Timeline.of(e.on(), e.name()),
                Timeline.of(e.on(), ActorStatus.REGISTERED),
                List.of(),
                null,
                null);
    }

    private static Actor evolve(Actor.Registered actor, ActorEvent event) {
        return switch (event) {
            case ActorRegistered _, AccreditationExpiring _ -> actor;
            case AccreditationSubmitted e ->
                    actor.showing(e.documents()).with(e.on(), ActorStatus.UNDER_REVIEW);
            case AccreditationObserved e -> actor.with(e.on(), ActorStatus.OBSERVED);
            case ActorAccredited e -> actor.holding(e.until()).with(e.on(), ActorStatus.ACCREDITED);
            case AccreditationDenied e -> actor.with(e.on(), ActorStatus.DENIED);
            case AccreditationRenewed e ->
                    actor.holding(e.until()).with(e.on(), ActorStatus.ACCREDITED);
            case AccreditationExpired e -> actor.with(e.until().plusDays(1), ActorStatus.EXPIRED);
            case ActorSuspended e -> actor.with(e.on(), ActorStatus.SUSPENDED);
            case ActorReinstated e -> actor.with(e.on(), ActorStatus.ACCREDITED);
            case AccreditationRevoked e -> actor.with(e.on(), ActorStatus.REVOKED);
            case ActorWithdrawn e -> actor.with(e.on(), ActorStatus.WITHDRAWN);
            case ActorDissolved e -> actor.with(e.on(), ActorStatus.DISSOLVED);
            case ActorRenamed e -> actor.named(e.on(), e.name());
            case ActorSucceeded e ->
                    e.merger()
                            ? actor.followedBy(e.successor()).with(e.on(), ActorStatus.MERGED)
                            : actor.followedBy(e.successor());
        };
    }
}
