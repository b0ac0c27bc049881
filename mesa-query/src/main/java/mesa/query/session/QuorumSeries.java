package mesa.query.session;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.session.AttendanceEvent.QuorumChecked;
import mesa.api.session.Quorum;
import mesa.api.session.SessionEvent.SessionFailedForQuorum;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionEvent.SessionResumed;
import mesa.api.session.SessionId;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** The quorum of every session over time. */
@Component
final class QuorumSeries implements ReadModel<QuorumRow> {
    @Override
    public String name() {
        return "quorum_point";
    }

    @Override
    public Class<QuorumRow> row() {
        return QuorumRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(
                QuorumChecked.class,
                SessionOpened.class,
                SessionResumed.class,
                SessionFailedForQuorum.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void fold(Recorded event, Rows<QuorumRow> rows) {
        if (event.event() instanceof QuorumChecked e) {
            rows.put(row(event, e.session(), e.quorum()));
        } else if (event.event() instanceof SessionOpened e) {
            rows.put(row(event, e.session(), e.quorum()));
        } else if (event.event() instanceof SessionResumed e) {
            rows.put(row(event, e.session(), e.quorum()));
        } else if (event.event() instanceof SessionFailedForQuorum e) {
            rows.put(row(event, e.session(), e.quorum()));
        }
    }

    private static QuorumRow row(Recorded event, SessionId session, Quorum q) {
        return new QuorumRow(
                event.position(),
                session,
                q.at(),
                q.entitled(),
                q.present(),
                q.required(),
                q.reached());
    }
}
