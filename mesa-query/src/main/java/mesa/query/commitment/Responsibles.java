package mesa.query.commitment;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** The institutions that have a scorecard. */
@Component
final class Responsibles implements ReadModel<ResponsibleRow> {
    @Override
    public String name() {
        return "responsible";
    }

    @Override
    public Class<ResponsibleRow> row() {
        return ResponsibleRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(CommitmentAccepted.class, CommitmentTransferred.class);
    }

    @Override
    public void fold(Recorded at, Rows<ResponsibleRow> rows) {
        if (at.event() instanceof CommitmentAccepted e) {
            put(e.responsible(), at, rows);
        } else if (at.event() instanceof CommitmentTransferred e) {
            put(e.to(), at, rows);
        }
    }

    private static void put(ActorId actor, Recorded at, Rows<ResponsibleRow> rows) {
        if (rows.get(actor) == null) {
            rows.put(new ResponsibleRow(actor, at.occurredOn()));
        }
    }
}
