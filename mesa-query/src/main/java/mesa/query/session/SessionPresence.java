package mesa.query.session;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.session.AgendaEvent;
import mesa.api.session.AttendanceEvent;
import mesa.api.session.DecisionEvent;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionId;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Who has a seat in each session, who came and who left. */
@Component
final class SessionPresence implements ReadModel<PresenceRow> {
    @Override
    public String name() {
        return "session_presence";
    }

    @Override
    public Class<PresenceRow> row() {
        return PresenceRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(SessionEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session", "actor");
    }

    @Override
    public void fold(Recorded recorded, Rows<PresenceRow> rows) {
        if (recorded.event() instanceof SessionEvent event) {
            session(event, rows);
        }
    }

    private static void session(SessionEvent event, Rows<PresenceRow> rows) {
        switch (event) {
            case SessionEvent.SessionOpened e ->
                    e.seats().stream()
                            .filter(seat -> rows.get(id(e.session(), seat.actor())) == null)
                            .forEach(seat ->
                                    rows.put(
                                            new PresenceRow(
                                                    id(e.session(), seat.actor()),
                                                    e.session().value(),
                                                    seat.actor().value(),
                                                    seat.sector(),
                                                    seat.role(),
                                                    null,
                                                    seat.vote(),
                                                    false,
                                                    false,
                                                    0,
                                                    null,
                                                    null)));
            case AttendanceEvent e -> attendance(e, rows);
            case SessionEvent.SessionScheduled _,
                    SessionEvent.SessionFailedForQuorum _,
                    SessionEvent.SessionRecessed _,
                    SessionEvent.SessionResumed _,
                    SessionEvent.SessionClosed _,
                    SessionEvent.EditionRegistered _,
                    SessionEvent.RelatoriaPublished _,
                    AgendaEvent _,
                    DecisionEvent _ -> {}
        }
    }

    private static void attendance(AttendanceEvent event, Rows<PresenceRow> rows) {
        switch (event) {
            case AttendanceEvent.AttendeeArrived e -> {
                PresenceRow old = rows.get(id(e.session(), e.actor()));
                rows.put(
                        new PresenceRow(
                                id(e.session(), e.actor()),
                                e.session().value(),
                                e.actor().value(),
                                e.sector(),
                                e.role(),
                                e.capacity(),
                                e.vote(),
                                e.remote(),
                                true,
                                old == null ? 1 : old.times() + 1,
                                e.at(),
                                null));
            }
            case AttendanceEvent.AttendeeDeparted e ->
                    rows.find(id(e.session(), e.actor()))
                            .ifPresent(r ->
                                    rows.put(
                                            new PresenceRow(
                                                    r.id(),
                                                    r.session(),
                                                    r.actor(),
                                                    r.sector(),
                                                    r.role(),
                                                    r.capacity(),
                                                    r.vote(),
                                                    r.remote(),
                                                    false,
                                                    r.times(),
                                                    r.arrivedAt(),
                                                    e.at())));
            case AttendanceEvent.DelegateSubstituted e ->
                    rows.find(id(e.session(), e.actor()))
                            .ifPresent(r ->
                                    rows.put(
                                            new PresenceRow(
                                                    r.id(),
                                                    r.session(),
                                                    r.actor(),
                                                    r.sector(),
                                                    r.role(),
                                                    e.capacity(),
                                                    r.vote(),
                                                    r.remote(),
                                                    r.present(),
                                                    r.times(),
                                                    r.arrivedAt(),
                                                    r.departedAt())));
            case AttendanceEvent.QuorumChecked _ -> {}
        }
    }

    private static String id(SessionId session, ActorId actor) {
        return session.value() + "/" + actor.value();
    }
}
