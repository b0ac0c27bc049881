package mesa.domain.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import mesa.api.session.AttendanceRejection.QuorumLost;
import mesa.api.session.Quorum;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionRejection;
import mesa.api.session.SessionRejection.OutOfOrder;
import mesa.api.session.SessionRejection.SessionInRecess;
import mesa.api.session.SessionRejection.SessionNotOpen;
import mesa.api.session.SessionRejection.SessionOver;
import mesa.domain.Context;
import mesa.domain.Decision;

/** What every act in a session needs first: INV-S3, S4 and Q3. */
final class Live {
    private Live() {}

    /** Empty when the session sits at the moment of the act. */
    static Optional<SessionRejection> sits(Session.Known session, Context context) {
        return switch (session.sitting().stage()) {
            case SCHEDULED -> Optional.of(new SessionNotOpen(session.id()));
            case IN_RECESS -> Optional.of(new SessionInRecess(session.id()));
            case CLOSED, FAILED, DOCUMENTED -> Optional.of(new SessionOver(session.id()));
            case OPEN -> inOrder(session, context);
        };
    }

    /** Sits, and has its quorum at the moment of the act. */
    static Optional<SessionRejection> decides(Session.Known session, Context context) {
        return sits(session, context).or(() -> quorum(session, context.occurredAt()));
    }

    static Optional<SessionRejection> quorum(Session.Known session, Instant at) {
        Quorum quorum = session.quorumAt(at);
        return quorum.reached()
                ? Optional.empty()
                : Optional.of(
                        new QuorumLost(quorum.present(), quorum.required(), lostAt(session, at)));
    }

    static Optional<SessionRejection> inOrder(Session.Known session, Context context) {
        Instant last = session.sitting().lastAct();
        return context.occurredAt().isBefore(last)
                ? Optional.of(new OutOfOrder(context.occurredAt(), last))
                : Optional.empty();
    }

    static Decision<SessionEvent> unless(
            Optional<? extends SessionRejection> refusal,
            Supplier<Decision<SessionEvent>> decision) {
        return refusal.isPresent() ? Decision.reject(refusal.get()) : decision.get();
    }

    private static Instant lostAt(Session.Known session, Instant at) {
        Instant since = at;
        for (Quorum point : session.quorumSeries().reversed()) {
            if (point.reached()) {
                return since;
            }
            since = point.at();
        }
        return since;
    }
}
