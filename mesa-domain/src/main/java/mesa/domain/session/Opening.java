package mesa.domain.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaRules.QuorumRule;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaRejection.NoAgenda;
import mesa.api.session.Attendance;
import mesa.api.session.Quorum;
import mesa.api.session.Seat;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionKind;
import mesa.api.session.SessionRejection;
import mesa.api.session.SessionRejection.BeforeTheHour;
import mesa.api.session.SessionRejection.ChairAbsent;
import mesa.api.session.SessionRejection.ConvocationDoesNotStand;
import mesa.api.session.SessionRejection.MesaDoesNotSit;
import mesa.api.session.SessionRejection.NotTheChair;
import mesa.api.session.SessionRejection.QuorumIsThere;
import mesa.api.session.SessionRejection.QuorumNotReached;
import mesa.api.session.SessionRejection.SecondCallTooEarly;
import mesa.api.session.SessionRejection.SessionAlreadyOpened;
import mesa.api.session.SessionRejection.SessionOver;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.session.SessionDecider.Summons;

/** How a session begins, or does not: INV-S1, S5, O2 and Q1. */
final class Opening {
    /** What is there at the hour. */
    private record Hall(List<Seat> seats, Quorum quorum, List<ActorId> missing) {}

    private Opening() {}

    static Decision<SessionEvent> open(
            OpenSession c, Session.Known session, Summons summons, Context context) {
        QuorumRule rule = rule(summons, context);
        Optional<SessionRejection> refusal =
                ready(session, summons, context)
                        .or(() ->
                                c.secondCall()
                                        ? tooEarly(rule, summons, context)
                                        : Optional.empty());
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Hall hall = hall(session, summons, rule, c.secondCall(), context);
        return Live.unless(
                chair(c, session, summons, hall, context).or(() -> complete(hall)),
                () ->
                        Decision.accept(
                                opened(
                                        c,
                                        summons,
                                        hall,
                                        c.secondCall() && rule.secondCallNeedsStateAndSociety(),
                                        context)));
    }

    private static SessionOpened opened(
            OpenSession c, Summons summons, Hall hall, boolean mixed, Context context) {
        Convocation notice = summons.notice();
        return new SessionOpened(
                c.session(),
                summons.mesa().id(),
                Objects.requireNonNull(notice.code()),
                notice.kind(),
                notice.edition(),
                c.chair(),
                c.substitutionGround(),
                c.secondCall(),
                mixed,
                hall.seats(),
                hall.quorum(),
                context.occurredAt());
    }

    /** A failed session still yields an acta, and its items wait for the next. */
    static Decision<SessionEvent> declareNoQuorum(
            DeclareNoQuorum c, Session.Known session, Summons summons, Context context) {
        Optional<SessionRejection> refusal = ready(session, summons, context);
        QuorumRule rule = rule(summons, context);
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        boolean second = tooEarly(rule, summons, context).isEmpty();
        Quorum quorum = hall(session, summons, rule, second, context).quorum();
        if (quorum.reached()) {
            return Decision.reject(new QuorumIsThere(quorum.present(), quorum.required()));
        }
        Convocation notice = summons.notice();
        List<SessionEvent> events = new ArrayList<>();
        events.add(
                new SessionFailedForQuorum(
                        c.session(),
                        summons.mesa().id(),
                        Objects.requireNonNull(notice.code()),
                        notice.kind(),
                        notice.edition(),
                        quorum,
                        context.occurredAt()));
        notice.agenda().stream()
                .filter(item -> !item.kind().fixed())
                .forEach(item ->
                        events.add(
                                new ItemDeferred(
                                        c.session(),
                                        item.number(),
                                        item,
                                        "Sesión no instalada por falta de quórum",
                                        context.occurredAt())));
        return Decision.accept(events);
    }

    private static Optional<SessionRejection> ready(
            Session.Known session, Summons summons, Context context) {
        Sitting sitting = session.sitting();
        Convocation notice = summons.notice();
        Instant at = context.occurredAt();
        if (sitting.stage().over()) {
            return Optional.of(new SessionOver(session.id()));
        }
        if (sitting.openedAt() != null) {
            return Optional.of(new SessionAlreadyOpened(session.id(), sitting.openedAt()));
        }
        if (!notice.stands()) {
            return Optional.of(new ConvocationDoesNotStand(session.id(), notice.state()));
        }
        if (notice.kind() != SessionKind.INSTALLATION && !summons.mesa().activeAt(at)) {
            return Optional.of(new MesaDoesNotSit(session.mesa()));
        }
        if (at.isBefore(notice.startsAt())) {
            return Optional.of(new BeforeTheHour(notice.startsAt()));
        }
        return notice.agenda().isEmpty()
                ? Optional.of(new NoAgenda(session.id()))
                : Live.inOrder(session, context);
    }

    /** Nothing is convened before there are rules (INV-M4), and rules are only ever replaced. */
    private static QuorumRule rule(Summons summons, Context context) {
        return summons.mesa().rulesOn(context.occurredOn()).orElseGet(MesaRules::usual).quorum();
    }

    private static Optional<SessionRejection> tooEarly(
            QuorumRule rule, Summons summons, Context context) {
        Instant notBefore =
                summons.notice().startsAt().plus(rule.secondCallAfterMinutes(), ChronoUnit.MINUTES);
        return context.occurredAt().isBefore(notBefore)
                ? Optional.of(new SecondCallTooEarly(notBefore))
                : Optional.empty();
    }

    private static Hall hall(
            Session.Known session,
            Summons summons,
            QuorumRule rule,
            boolean secondCall,
            Context context) {
        Instant at = context.occurredAt();
        List<Seat> seats =
                summons.mesa().rosterFor(session.id(), at).stream()
                        .map(m ->
                                new Seat(
                                        m.actor(),
                                        m.sector(),
                                        m.role(),
                                        m.vote() && accredited(m.actor(), context)))
                        .toList();
        List<ActorId> voters = seats.stream().filter(Seat::vote).map(Seat::actor).toList();
        List<Attendance> present =
                session.presence().at(at).stream().filter(a -> voters.contains(a.actor())).toList();
        List<ActorId> here = present.stream().map(Attendance::actor).distinct().toList();
        boolean state = present.stream().anyMatch(a -> a.sector().macro() == MacroSector.STATE);
        boolean others = present.stream().anyMatch(a -> a.sector().macro() != MacroSector.STATE);
        boolean mixedAsked = secondCall && rule.secondCallNeedsStateAndSociety();
        Quorum quorum =
                new Quorum(
                        at,
                        voters.size(),
                        here.size(),
                        (secondCall ? rule.secondCall() : rule.first()).of(voters.size()),
                        !mixedAsked || state && others);
        return new Hall(seats, quorum, voters.stream().filter(v -> !here.contains(v)).toList());
    }

    /** Accreditation is asked on the day, so that whoever lost it since has no vote. */
    static boolean accredited(ActorId actor, Context context) {
        return context.facts(actor, ActorFacts.class)
                .filter(a -> a.accreditedOn(context.occurredOn()))
                .isPresent();
    }

    private static Optional<SessionRejection> chair(
            OpenSession c, Session.Known session, Summons summons, Hall hall, Context context) {
        if (session.presence().now(c.chair()).isEmpty()) {
            return Optional.of(new ChairAbsent(c.chair()));
        }
        boolean presides =
                summons.mesa().chairAt(context.occurredAt()).filter(c.chair()::equals).isPresent();
        boolean substitutes =
                c.substitutionGround() != null
                        && !c.substitutionGround().isBlank()
                        && hall.seats().stream()
                                .anyMatch(s -> s.vote() && s.actor().equals(c.chair()));
        return presides || substitutes ? Optional.empty() : Optional.of(new NotTheChair(c.chair()));
    }

    private static Optional<SessionRejection> complete(Hall hall) {
        Quorum quorum = hall.quorum();
        return quorum.reached()
                ? Optional.empty()
                : Optional.of(
                        new QuorumNotReached(quorum.present(), quorum.required(), hall.missing()));
    }
}
