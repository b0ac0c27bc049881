package mesa.query.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Delegate;
import mesa.api.session.AttendanceEvent.AttendeeArrived;
import mesa.api.session.AttendanceEvent.AttendeeDeparted;
import mesa.api.session.AttendanceEvent.DelegateSubstituted;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionId;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import mesa.query.session.AttendanceInterval.Ended;
import org.springframework.stereotype.Component;

/** Attendance as it was: from when until when each actor was there, and in whose hands its vote. */
@Component
final class AttendanceIntervals implements ReadModel<AttendanceInterval> {
    @Override
    public String name() {
        return "attendance_interval";
    }

    @Override
    public Class<AttendanceInterval> row() {
        return AttendanceInterval.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(
                AttendeeArrived.class,
                AttendeeDeparted.class,
                DelegateSubstituted.class,
                SessionClosed.class,
                SessionFailedForQuorum.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session", "actor");
    }

    @Override
    public void fold(Recorded at, Rows<AttendanceInterval> rows) {
        if (at.event() instanceof AttendeeArrived e) {
            open(e.session(), e.actor(), rows)
                    .ifPresent(stay -> end(stay, Ended.SUBSTITUTED, e.at(), rows));
            rows.put(
                    new AttendanceInterval(
                            id(at, e.session(), e.actor()),
                            e.session().value(),
                            e.actor().value(),
                            e.sector(),
                            e.role(),
                            e.capacity(),
                            e.vote(),
                            e.remote(),
                            e.at(),
                            null,
                            null));
        } else if (at.event() instanceof AttendeeDeparted e) {
            open(e.session(), e.actor(), rows)
                    .ifPresent(stay -> end(stay, Ended.DEPARTED, e.at(), rows));
        } else if (at.event() instanceof DelegateSubstituted e) {
            open(e.session(), e.actor(), rows)
                    .ifPresent(stay -> {
                        end(stay, Ended.SUBSTITUTED, e.at(), rows);
                        rows.put(handedOver(id(at, e.session(), e.actor()), stay, e));
                    });
        } else if (at.event() instanceof SessionClosed e) {
            all(e.session(), e.at(), rows);
        } else if (at.event() instanceof SessionFailedForQuorum e) {
            all(e.session(), e.at(), rows);
        }
    }

    private static AttendanceInterval handedOver(
            String id, AttendanceInterval stay, DelegateSubstituted e) {
        Delegate.Capacity capacity = e.capacity();
        return new AttendanceInterval(
                id,
                stay.session(),
                stay.actor(),
                stay.sector(),
                stay.role(),
                capacity,
                stay.vote(),
                stay.remote(),
                e.at(),
                null,
                null);
    }

    private static void all(SessionId session, Instant at, Rows<AttendanceInterval> rows) {
        rows.where("session", session.value()).stream()
                .filter(stay -> stay.untilAt() == null)
                .forEach(stay -> end(stay, Ended.SESSION_ENDED, at, rows));
    }

    private static void end(
            AttendanceInterval stay, Ended how, Instant at, Rows<AttendanceInterval> rows) {
        rows.set(stay.id(), "untilAt", at, "ended", how);
    }

    private static Optional<AttendanceInterval> open(
            SessionId session, ActorId actor, Rows<AttendanceInterval> rows) {
        return rows.where("session", session.value()).stream()
                .filter(stay -> stay.untilAt() == null && stay.actor().equals(actor.value()))
                .findFirst();
    }

    private static String id(Recorded at, SessionId session, ActorId actor) {
        return "%s/%s/%d".formatted(session.value(), actor.value(), at.position());
    }
}
