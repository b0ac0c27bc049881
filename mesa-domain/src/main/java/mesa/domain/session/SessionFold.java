package mesa.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.session.AgendaEvent;
import mesa.api.session.AgendaEvent.AgendaApproved;
import mesa.api.session.AgendaEvent.AgendaItemProposed;
import mesa.api.session.AgendaEvent.AgendaModified;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaEvent.ItemNoted;
import mesa.api.session.AgendaEvent.ItemOpened;
import mesa.api.session.AgendaEvent.ItemReferred;
import mesa.api.session.AgendaEvent.ItemResolved;
import mesa.api.session.AgendaEvent.ItemWithdrawn;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaItem.State;
import mesa.api.session.Attendance;
import mesa.api.session.AttendanceEvent;
import mesa.api.session.AttendanceEvent.AttendeeArrived;
import mesa.api.session.AttendanceEvent.AttendeeDeparted;
import mesa.api.session.AttendanceEvent.DelegateSubstituted;
import mesa.api.session.AttendanceEvent.QuorumChecked;
import mesa.api.session.DecisionEvent;
import mesa.api.session.DecisionEvent.CastingVoteUsed;
import mesa.api.session.DecisionEvent.ConsensusDeclared;
import mesa.api.session.DecisionEvent.DeliberationOpened;
import mesa.api.session.DecisionEvent.InterventionRecorded;
import mesa.api.session.DecisionEvent.MemberRecused;
import mesa.api.session.DecisionEvent.ReservationRecorded;
import mesa.api.session.DecisionEvent.TextAmended;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.DecisionEvent.VoteCast;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionEvent.RelatoriaPublished;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionEvent.SessionRecessed;
import mesa.api.session.SessionEvent.SessionResumed;
import mesa.api.session.SessionEvent.SessionScheduled;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.Timeline;
import mesa.domain.session.Sitting.Stage;

/** What each event makes of a session. */
final class SessionFold {
    private SessionFold() {}

    static Session after(Session state, SessionEvent event) {
        return switch (state) {
            case Session.Unknown _ ->
                    switch (event) {
                        case SessionScheduled e ->
                                Session.Known.scheduled(e.session(), e.mesa(), e.kind());
                        case EditionRegistered e -> documented(e);
                        case SessionOpened _,
                                SessionFailedForQuorum _,
                                SessionRecessed _,
                                SessionResumed _,
                                SessionClosed _,
                                RelatoriaPublished _,
                                AgendaEvent _,
                                AttendanceEvent _,
                                DecisionEvent _ ->
                                state;
                    };
            case Session.Known known -> known(known, event);
        };
    }

    private static Session known(Session.Known session, SessionEvent event) {
        Sitting sitting = session.sitting();
        return switch (event) {
            case SessionScheduled _, EditionRegistered _, RelatoriaPublished _ -> session;
            case SessionOpened e -> session.with(opened(e));
            case SessionFailedForQuorum e ->
                    session.with(
                            new Sitting(
                                            Stage.SCHEDULED,
                                            e.code(),
                                            e.edition(),
                                            null,
                                            List.of(),
                                            e.quorum().required(),
                                            false,
                                            Timeline.empty(),
                                            day(e.at()),
                                            null,
                                            null,
                                            e.at())
                                    .at(Stage.FAILED, false, e.at()));
            case SessionRecessed e -> session.with(sitting.at(Stage.IN_RECESS, false, e.at()));
            case SessionResumed e -> session.with(sitting.at(Stage.OPEN, true, e.at()));
            case SessionClosed e -> session.with(sitting.at(Stage.CLOSED, false, e.at()));
            case AgendaEvent e -> agenda(session, e);
            case AttendanceEvent e -> attendance(session, e);
            case DecisionEvent e ->
                    session.with(decision(session.texts(), e))
                            .with(plan(session, e))
                            .with(sitting.actedAt(at(e)));
        };
    }

    private static Sitting opened(SessionOpened e) {
        return new Sitting(
                Stage.OPEN,
                e.code(),
                e.edition(),
                e.chair(),
                e.seats(),
                e.quorum().required(),
                e.stateAndSociety(),
                Timeline.of(e.at(), true),
                day(e.at()),
                e.at(),
                null,
                e.at());
    }

    private static Session documented(EditionRegistered e) {
        Sitting sitting =
                new Sitting(
                        Stage.DOCUMENTED,
                        e.code(),
                        e.edition(),
                        null,
                        List.of(),
                        1,
                        false,
                        Timeline.empty(),
                        e.heldOn(),
                        null,
                        null,
                        e.heldOn().atStartOfDay(Context.ZONE).toInstant());
        return Session.Known.scheduled(e.session(), e.mesa(), SessionKind.ORDINARY)
                .with(sitting)
                .with(Agenda.EMPTY.publishedAs(e.agenda()));
    }

    /** Drafting ahead of the session does not bind the order of what happens in it. */
    private static Session agenda(Session.Known session, AgendaEvent event) {
        Agenda plan = session.plan();
        Sitting sitting = session.sitting();
        return switch (event) {
            case AgendaItemProposed e -> session.with(plan.with(e.item(), State.PENDING));
            case AgendaPublished e -> session.with(plan.publishedAs(e.items()));
            case ItemWithdrawn e -> session.with(plan.move(e.number(), State.WITHDRAWN));
            case AgendaApproved e ->
                    session.with(plan.approvedAs(e.items())).with(sitting.actedAt(e.at()));
            case AgendaModified e ->
                    session.with(plan.with(e.added(), State.PENDING)).with(sitting.actedAt(e.at()));
            case ItemOpened e -> moved(session, e.number(), State.IN_TREATMENT, e.at());
            case ItemDeferred e ->
                    session.with(plan.with(e.item(), AgendaItem.State.DEFERRED))
                            .with(sitting.actedAt(e.at()));
            case ItemReferred e -> moved(session, e.number(), State.REFERRED, e.at());
            case ItemNoted e -> moved(session, e.number(), State.NOTED, e.at());
            case ItemResolved e -> moved(session, e.number(), State.RESOLVED, e.at());
        };
    }

    private static Session moved(Session.Known session, int number, State state, Instant at) {
        return session.with(session.plan().move(number, state)).with(session.sitting().actedAt(at));
    }

    private static Session attendance(Session.Known session, AttendanceEvent event) {
        Presence presence = session.presence();
        Sitting sitting = session.sitting();
        return switch (event) {
            case AttendeeArrived e ->
                    session.with(
                                    presence.arrived(
                                            new Attendance(
                                                    e.actor(),
                                                    e.sector(),
                                                    e.role(),
                                                    e.person(),
                                                    e.capacity(),
                                                    e.vote(),
                                                    e.remote(),
                                                    e.at(),
                                                    null)))
                            .with(sitting.actedAt(e.at()));
            case AttendeeDeparted e ->
                    session.with(presence.departed(e.actor(), e.at()))
                            .with(sitting.actedAt(e.at()));
            case DelegateSubstituted e ->
                    session.with(presence.substituted(e.actor(), e.person(), e.capacity(), e.at()))
                            .with(sitting.actedAt(e.at()));
            case QuorumChecked e -> session.with(sitting.actedAt(e.quorum().at()));
        };
    }

    private static Agenda plan(Session.Known session, DecisionEvent event) {
        return event instanceof DeliberationOpened e
                ? session.plan().deliberate(e.item())
                : session.plan();
    }

    private static Texts decision(Texts texts, DecisionEvent event) {
        return switch (event) {
            case DeliberationOpened _, InterventionRecorded _ -> texts;
            case TextProposed e ->
                    texts.put(
                            e.agreement(),
                            new Texts.Text(e.item(), e.hash(), Map.of(), Set.of(), null, null));
            case TextAmended e -> texts.adjust(e.agreement(), t -> t.amended(e.hash()));
            case ReservationRecorded e ->
                    texts.adjust(e.agreement(), t -> t.reservedBy(e.actor(), e.objection()));
            case MemberRecused e -> texts.adjust(e.agreement(), t -> t.without(e.actor()));
            case VoteOpened e ->
                    texts.adjust(e.agreement(), t -> t.voting(new Texts.Ballot(e, Map.of(), null)));
            case VoteCast e ->
                    texts.adjust(
                            e.agreement(),
                            t ->
                                    t.ballot() == null
                                            ? t
                                            : t.voting(t.ballot().with(e.actor(), e.value())));
            case VoteClosed e ->
                    texts.adjust(
                            e.agreement(),
                            t -> {
                                DecisionTaken taken = e.decision();
                                Texts.Ballot ballot = t.ballot();
                                return taken != null
                                        ? t.decided(taken)
                                        : ballot == null
                                                ? t
                                                : t.voting(
                                                        new Texts.Ballot(
                                                                ballot.opened(),
                                                                ballot.votes(),
                                                                e.tally()));
                            });
            case ConsensusDeclared e ->
                    texts.adjust(e.decision().agreement(), t -> t.decided(e.decision()));
            case CastingVoteUsed e ->
                    texts.adjust(e.decision().agreement(), t -> t.decided(e.decision()));
        };
    }

    private static Instant at(DecisionEvent event) {
        return switch (event) {
            case DeliberationOpened e -> e.at();
            case InterventionRecorded e -> e.at();
            case TextProposed e -> e.at();
            case TextAmended e -> e.at();
            case ConsensusDeclared e -> e.decision().at();
            case VoteOpened e -> e.at();
            case VoteCast e -> e.at();
            case VoteClosed e -> e.at();
            case CastingVoteUsed e -> e.decision().at();
            case ReservationRecorded e -> e.at();
            case MemberRecused e -> e.at();
        };
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Context.ZONE).toLocalDate();
    }
}
