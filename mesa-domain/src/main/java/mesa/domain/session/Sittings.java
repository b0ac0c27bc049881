package mesa.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaRejection.ItemUndecided;
import mesa.api.session.DecisionRejection.VoteStillOpen;
import mesa.api.session.SectorPresence;
import mesa.api.session.SessionCommand;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.PublishRelatoria;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.SessionCommand.ResumeSession;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.RelatoriaPublished;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionRecessed;
import mesa.api.session.SessionEvent.SessionResumed;
import mesa.api.session.SessionRejection;
import mesa.api.session.SessionRejection.NotOver;
import mesa.api.session.SessionRejection.SessionNotOpen;
import mesa.api.session.SessionRejection.SessionOver;
import mesa.domain.Context;
import mesa.domain.Decision;

/** Recess, resumption, closing and what may still be said afterwards: INV-S3, S4, A7 and O4. */
final class Sittings {
    private Sittings() {}

    static Decision<SessionEvent> recess(RecessSession c, Session.Known session, Context context) {
        return Live.unless(
                Live.sits(session, context).or(() -> noVoteOpen(session)),
                () ->
                        Decision.accept(
                                new SessionRecessed(
                                        c.session(), c.reason(), context.occurredAt())));
    }

    static Decision<SessionEvent> resume(ResumeSession c, Session.Known session, Context context) {
        Optional<SessionRejection> refusal =
                switch (session.sitting().stage()) {
                    case IN_RECESS ->
                            Live.inOrder(session, context)
                                    .or(() -> Live.quorum(session, context.occurredAt()));
                    case SCHEDULED, OPEN -> Optional.of(new SessionNotOpen(c.session()));
                    case CLOSED, FAILED, DOCUMENTED -> Optional.of(new SessionOver(c.session()));
                };
        return Live.unless(
                refusal,
                () ->
                        Decision.accept(
                                new SessionResumed(
                                        c.session(),
                                        session.quorumAt(context.occurredAt()),
                                        context.occurredAt())));
    }

    /** What was not treated is deferred; what was begun has to be given an end first. */
    static Decision<SessionEvent> close(CloseSession c, Session.Known session, Context context) {
        Optional<SessionRejection> refusal =
                switch (session.sitting().stage()) {
                    case OPEN, IN_RECESS -> Live.inOrder(session, context);
                    case SCHEDULED -> Optional.of(new SessionNotOpen(c.session()));
                    case CLOSED, FAILED, DOCUMENTED -> Optional.of(new SessionOver(c.session()));
                };
        return Live.unless(
                refusal.or(() -> noVoteOpen(session)).or(() -> nothingBegun(session)),
                () -> Decision.accept(closing(session, context.occurredAt())));
    }

    private static List<SessionEvent> closing(Session.Known session, Instant at) {
        List<SessionEvent> events = new ArrayList<>();
        session.plan().lines().values().stream()
                .filter(l -> l.state() == AgendaItem.State.PENDING && !l.item().kind().fixed())
                .forEach(l ->
                        events.add(
                                new ItemDeferred(
                                        session.id(),
                                        l.item().number(),
                                        l.item(),
                                        "No tratado antes de la clausura",
                                        at)));
        List<SectorPresence> presence = session.presence().bySector();
        events.add(
                new SessionClosed(
                        session.id(), session.mesa(), presence, Presence.absent(presence), at));
        return events;
    }

    static Decision<SessionEvent> publishRelatoria(
            PublishRelatoria c, Session.Known session, Context context) {
        return session.sitting().stage().over()
                ? Decision.accept(
                        new RelatoriaPublished(
                                c.session(), c.title(), c.text(), context.occurredAt()))
                : Decision.reject(new NotOver(c.session()));
    }

    /** A documented edition is over; its narrative can still be published. */
    static Decision<SessionEvent> documented(
            SessionCommand command, Session.Known session, Context context) {
        return command instanceof PublishRelatoria c
                ? publishRelatoria(c, session, context)
                : Decision.reject(new SessionOver(command.session()));
    }

    private static Optional<SessionRejection> noVoteOpen(Session.Known session) {
        return session.texts().voteOpen().map(e -> new VoteStillOpen(e.getKey()));
    }

    private static Optional<SessionRejection> nothingBegun(Session.Known session) {
        return session.plan().inTreatment().map(l -> new ItemUndecided(l.item().number()));
    }
}
