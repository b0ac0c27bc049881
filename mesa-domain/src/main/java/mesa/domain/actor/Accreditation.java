package mesa.domain.actor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import mesa.api.actor.ActorCommand.DenyAccreditation;
import mesa.api.actor.ActorCommand.ExpireAccreditation;
import mesa.api.actor.ActorCommand.GrantAccreditation;
import mesa.api.actor.ActorCommand.ObserveAccreditation;
import mesa.api.actor.ActorCommand.RenewAccreditation;
import mesa.api.actor.ActorCommand.SubmitAccreditation;
import mesa.api.actor.ActorCommand.WarnOfExpiry;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.AccreditationDenied;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.AccreditationObserved;
import mesa.api.actor.ActorEvent.AccreditationRenewed;
import mesa.api.actor.ActorEvent.AccreditationSubmitted;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorRejection;
import mesa.api.actor.ActorRejection.AccreditationEndsBeforeItStarts;
import mesa.api.actor.ActorRejection.AccreditationOutlivesRequirement;
import mesa.api.actor.ActorRejection.ExpiryMoved;
import mesa.api.actor.ActorRejection.RequirementMissing;
import mesa.api.actor.ActorRejection.WrongActorStatus;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Requirement;
import mesa.domain.Context;
import mesa.domain.Decision;
import org.jspecify.annotations.Nullable;

/** INV-A2: what each sector shows, and how long the recognition lasts. */
final class Accreditation {
    private Accreditation() {}

    static Decision<ActorEvent> submit(
            SubmitAccreditation c, Actor.Registered actor, Context context) {
        return only(
                        actor,
                        ActorStatus.REGISTERED,
                        ActorStatus.OBSERVED,
                        ActorStatus.DENIED,
                        ActorStatus.EXPIRED,
                        ActorStatus.REVOKED)
                .orElseGet(() ->
                        Decision.accept(
                                new AccreditationSubmitted(
                                        c.actor(), c.documents(), context.occurredOn())));
    }

    static Decision<ActorEvent> observe(
            ObserveAccreditation c, Actor.Registered actor, Context context) {
        return only(actor, ActorStatus.UNDER_REVIEW)
                .orElseGet(() ->
                        Decision.accept(
                                new AccreditationObserved(
                                        c.actor(), c.observation(), context.occurredOn())));
    }

    static Decision<ActorEvent> deny(DenyAccreditation c, Actor.Registered actor, Context context) {
        return only(actor, ActorStatus.UNDER_REVIEW, ActorStatus.OBSERVED)
                .orElseGet(() ->
                        Decision.accept(
                                new AccreditationDenied(
                                        c.actor(), c.reason(), context.occurredOn())));
    }

    static Decision<ActorEvent> grant(
            GrantAccreditation c, Actor.Registered actor, Context context) {
        return only(actor, ActorStatus.UNDER_REVIEW)
                .or(() -> shows(actor, context.occurredOn(), c.until()))
                .orElseGet(() ->
                        Decision.accept(
                                new ActorAccredited(
                                        c.actor(),
                                        c.resolution(),
                                        context.occurredOn(),
                                        c.until())));
    }

    static Decision<ActorEvent> renew(
            RenewAccreditation c, Actor.Registered actor, Context context) {
        return only(actor, ActorStatus.ACCREDITED, ActorStatus.EXPIRED)
                .or(() -> shows(actor, context.occurredOn(), c.until()))
                .orElseGet(() ->
                        Decision.accept(
                                new AccreditationRenewed(
                                        c.actor(),
                                        c.resolution(),
                                        context.occurredOn(),
                                        c.until())));
    }

    static Decision<ActorEvent> warn(WarnOfExpiry c, Actor.Registered actor) {
        return c.until().equals(actor.until()) && actor.status() == ActorStatus.ACCREDITED
                ? Decision.accept(new AccreditationExpiring(c.actor(), c.until()))
                : Decision.reject(new ExpiryMoved(c.actor(), c.until()));
    }

    static Decision<ActorEvent> expire(ExpireAccreditation c, Actor.Registered actor) {
        boolean held =
                actor.status() == ActorStatus.ACCREDITED || actor.status() == ActorStatus.SUSPENDED;
        return held && c.until().equals(actor.until())
                ? Decision.accept(new AccreditationExpired(c.actor(), c.until()))
                : Decision.reject(new ExpiryMoved(c.actor(), c.until()));
    }

    /** Empty when the actor shows what its sector must, for as long as the recognition lasts. */
    private static Optional<Decision<ActorEvent>> shows(
            Actor.Registered actor, LocalDate on, @Nullable LocalDate until) {
        if (until != null && until.isBefore(on)) {
            return refuse(new AccreditationEndsBeforeItStarts(on, until));
        }
        Requirement.Kind kind = Requirement.Kind.of(actor.sector(), actor.identified());
        Optional<Requirement> shown =
                actor.documents().stream()
                        .filter(d -> d.kind() == kind && d.inForceOn(on))
                        .findFirst();
        if (shown.isEmpty()) {
            return refuse(new RequirementMissing(actor.sector(), kind, on));
        }
        LocalDate end = shown.get().until();
        return end != null && (until == null || until.isAfter(end))
                ? refuse(new AccreditationOutlivesRequirement(kind, end))
                : Optional.empty();
    }

    static Optional<Decision<ActorEvent>> only(Actor.Registered actor, ActorStatus... allowed) {
        return Arrays.asList(allowed).contains(actor.status())
                ? Optional.empty()
                : refuse(new WrongActorStatus(actor.id(), actor.status(), Arrays.asList(allowed)));
    }

    private static Optional<Decision<ActorEvent>> refuse(ActorRejection rejection) {
        return Optional.of(Decision.reject(rejection));
    }
}
