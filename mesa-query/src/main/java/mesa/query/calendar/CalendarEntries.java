package mesa.query.calendar;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent;
import mesa.api.actor.ActorEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.RosterEvent;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionEvent.SessionClosed;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every dated duty and sitting; what was moved or called off stays, under the same key. */
@Component
final class CalendarEntries implements ReadModel<CalendarEntry> {
    @Override
    public String name() {
        return "calendar_entry";
    }

    @Override
    public Class<CalendarEntry> row() {
        return CalendarEntry.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.DAYS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(
                ConvocationEvent.class,
                SessionClosed.class,
                SessionFailedForQuorum.class,
                EditionRegistered.class,
                CommitmentEvent.class,
                RoadmapEvent.class,
                ActaEvent.class,
                ActorEvent.class,
                RosterEvent.class);
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> indexed() {
        return List.of("stream", "day");
    }

    @Override
    public void fold(Recorded at, Rows<CalendarEntry> rows) {
        CalendarChange calendarChange = new CalendarChange(at, rows);
        DomainEvent event = at.event();
        if (event instanceof ConvocationEvent e) {
            SessionDays.fold(e, calendarChange);
        } else if (event instanceof SessionClosed e) {
            calendarChange.done(SessionDays.key(e.session()));
        } else if (event instanceof SessionFailedForQuorum e) {
            calendarChange.done(SessionDays.key(e.session()));
        } else if (event instanceof EditionRegistered e) {
            SessionDays.registered(e, calendarChange);
        } else if (event instanceof CommitmentEvent e) {
            CommitmentDays.fold(e, calendarChange);
        } else if (event instanceof RoadmapEvent e) {
            RoadmapDays.fold(e, calendarChange);
        } else if (event instanceof ActaEvent e) {
            TermDays.fold(e, calendarChange);
        } else if (event instanceof ActorEvent e) {
            TermDays.fold(e, calendarChange);
        } else if (event instanceof RosterEvent e) {
            TermDays.fold(e, calendarChange);
        }
    }
}
