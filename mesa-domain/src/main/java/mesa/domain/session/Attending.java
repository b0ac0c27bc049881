package mesa.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.Member;
import mesa.api.mesa.MemberRole;
import mesa.api.person.PersonId;
import mesa.api.session.Attendance;
import mesa.api.session.AttendanceCommand;
import mesa.api.session.AttendanceCommand.CheckQuorum;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.AttendanceCommand.RegisterSubstitution;
import mesa.api.session.AttendanceEvent.AttendeeArrived;
import mesa.api.session.AttendanceEvent.AttendeeDeparted;
import mesa.api.session.AttendanceEvent.DelegateSubstituted;
import mesa.api.session.AttendanceEvent.QuorumChecked;
import mesa.api.session.AttendanceRejection.AlreadyPresent;
import mesa.api.session.AttendanceRejection.AttendeeUnknown;
import mesa.api.session.AttendanceRejection.IdentityUnchecked;
import mesa.api.session.AttendanceRejection.NotPresent;
import mesa.api.session.AttendanceRejection.PersonAlreadySeated;
import mesa.api.session.AttendanceRejection.PersonNotDesignated;
import mesa.api.session.Quorum;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionRejection;
import mesa.api.session.SessionRejection.ConvocationDoesNotStand;
import mesa.api.session.SessionRejection.SessionOver;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.session.SessionDecider.Summons;
import org.jspecify.annotations.Nullable;

/** Who comes and goes: INV-Q2, Q3, Q4 and A4. */
final class Attending {
    private Attending() {}

    static Decision<SessionEvent> decide(
            AttendanceCommand command, Session.Known session, Summons summons, Context context) {
        Optional<SessionRejection> refusal =
                session.sitting().stage().over()
                        ? Optional.of(new SessionOver(session.id()))
                        : summons.notice().stands()
                                ? Live.inOrder(session, context)
                                : Optional.of(
                                        new ConvocationDoesNotStand(
                                                session.id(), summons.notice().state()));
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        return switch (command) {
            case RegisterArrival c -> arrive(c, session, summons, context);
            case RegisterDeparture c -> depart(c, session, context);
            case CheckQuorum c ->
                    Live.unless(
                            Live.sits(session, context),
                            () ->
                                    Decision.accept(
                                            new QuorumChecked(
                                                    c.session(),
                                                    session.quorumAt(context.occurredAt()))));
            case RegisterSubstitution c -> substitute(c, session, summons, context);
        };
    }

    private static Decision<SessionEvent> arrive(
            RegisterArrival c, Session.Known session, Summons summons, Context context) {
        Instant at = context.occurredAt();
        Optional<Attendance> present = session.presence().now(c.actor());
        if (present.isPresent()) {
            return Decision.reject(new AlreadyPresent(c.actor(), present.get().from()));
        }
        if (c.remote() && (c.identityCheck() == null || c.identityCheck().isBlank())) {
            return Decision.reject(new IdentityUnchecked(c.actor()));
        }
        Optional<Member> member = member(c.actor(), session, summons, at);
        Optional<SessionRejection> refusal =
                free(c.person(), session).or(() -> designated(c.person(), member));
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Optional<Sector> sector =
                member.map(Member::sector)
                        .or(() ->
                                context.facts(c.actor(), ActorFacts.class).map(ActorFacts::sector));
        if (sector.isEmpty()) {
            return Decision.reject(new AttendeeUnknown(c.actor()));
        }
        AttendeeArrived arrived =
                new AttendeeArrived(
                        c.session(),
                        c.actor(),
                        sector.get(),
                        member.map(Member::role).orElse(MemberRole.GUEST),
                        c.person(),
                        capacity(c.person(), member),
                        votes(c.actor(), member, session, context),
                        c.remote(),
                        c.identityCheck(),
                        at);
        return Decision.accept(withQuorum(session, arrived, at));
    }

    /** Once the session has opened, its own roster says who votes; before, the mesa's does. */
    private static boolean votes(
            ActorId actor, Optional<Member> member, Session.Known session, Context context) {
        boolean opened = session.sitting().openedAt() != null;
        return opened
                ? session.sitting().entitled(actor)
                : member.filter(Member::vote).isPresent() && Opening.accredited(actor, context);
    }

    private static Decision<SessionEvent> depart(
            RegisterDeparture c, Session.Known session, Context context) {
        Instant at = context.occurredAt();
        return session.presence().now(c.actor()).isEmpty()
                ? Decision.reject(new NotPresent(c.actor()))
                : Decision.accept(
                        withQuorum(session, new AttendeeDeparted(c.session(), c.actor(), at), at));
    }

    private static Decision<SessionEvent> substitute(
            RegisterSubstitution c, Session.Known session, Summons summons, Context context) {
        Instant at = context.occurredAt();
        if (session.presence().now(c.actor()).isEmpty()) {
            return Decision.reject(new NotPresent(c.actor()));
        }
        Optional<Member> member = member(c.actor(), session, summons, at);
        Delegate.Capacity capacity = capacity(c.person(), member);
        Optional<SessionRejection> refusal = free(c.person(), session);
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        return capacity == null
                ? Decision.reject(new PersonNotDesignated(c.actor()))
                : Decision.accept(
                        new DelegateSubstituted(c.session(), c.actor(), c.person(), capacity, at));
    }

    /** The quorum is looked at again with every coming and going of a voter (INV-Q3). */
    private static List<SessionEvent> withQuorum(
            Session.Known session, SessionEvent event, Instant at) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(event);
        if (SessionFold.after(session, event) instanceof Session.Known after) {
            Quorum now = after.quorumAt(at);
            if (now.present() != session.quorumAt(at).present()) {
                events.add(new QuorumChecked(session.id(), now));
            }
        }
        return events;
    }

    private static Optional<Member> member(
            ActorId actor, Session.Known session, Summons summons, Instant at) {
        return summons.mesa().rosterFor(session.id(), at).stream()
                .filter(m -> m.actor().equals(actor))
                .findFirst();
    }

    private static Optional<SessionRejection> free(
            @Nullable PersonId person, Session.Known session) {
        return person == null
                ? Optional.empty()
                : session.presence()
                        .seatedAs(person)
                        .map(a -> new PersonAlreadySeated(person, a.actor()));
    }

    /** A seat with a vote is taken by somebody designated for it in writing. */
    private static Optional<SessionRejection> designated(
            @Nullable PersonId person, Optional<Member> member) {
        return member.filter(Member::vote).isPresent() && capacity(person, member) == null
                ? member.map(m -> new PersonNotDesignated(m.actor()))
                : Optional.empty();
    }

    private static Delegate.@Nullable Capacity capacity(
            @Nullable PersonId person, Optional<Member> member) {
        return member.stream()
                .flatMap(m -> m.delegates().stream())
                .filter(d -> d.person().equals(person))
                .map(Delegate::capacity)
                .findFirst()
                .orElse(null);
    }
}
