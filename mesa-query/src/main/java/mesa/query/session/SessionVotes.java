package mesa.query.session;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.session.DecisionEvent;
import mesa.api.session.SessionEvent;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Who voted what, in every vote that was not secret; in the others, who voted. */
@Component
final class SessionVotes implements ReadModel<VoteRow> {
    @Override
    public String name() {
        return "session_vote";
    }

    @Override
    public Class<VoteRow> row() {
        return VoteRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_AGREEMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(SessionEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session", "agreement");
    }

    @Override
    public void fold(Recorded recorded, Rows<VoteRow> rows) {
        if (recorded.event() instanceof DecisionEvent.VoteCast e) {
            rows.put(
                    new VoteRow(
                            e.agreement().value() + "/" + e.actor().value(),
                            e.session().value(),
                            e.agreement().value(),
                            e.actor().value(),
                            e.value(),
                            e.at()));
        }
    }
}
