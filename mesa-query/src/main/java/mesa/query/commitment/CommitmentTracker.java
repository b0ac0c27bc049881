package mesa.query.commitment;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.ClockEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.MeasureEvent;
import mesa.api.commitment.ReportEvent;
import mesa.api.commitment.VerificationEvent;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** The follow-up matrix: every commitment with all that its page needs at a glance. */
@Component
final class CommitmentTracker implements ReadModel<CommitmentRow> {
    @Override
    public String name() {
        return "commitment_tracker";
    }

    @Override
    public Class<CommitmentRow> row() {
        return CommitmentRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.COMMITMENTS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(CommitmentEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "agreement", "responsible", "code", "status", "due");
    }

    @Override
    public void fold(Recorded recorded, Rows<CommitmentRow> rows) {
        if (!(recorded.event() instanceof CommitmentEvent event)) {
            return;
        }
        switch (event) {
            case FormulationEvent e -> FormulationFold.fold(e, recorded, rows);
            case MeasureEvent e -> MeasureFold.fold(e, rows);
            case ReportEvent e -> MeasureFold.fold(e, rows);
            case CourseEvent e -> CourseRowFold.fold(e, rows);
            case VerificationEvent e -> CourseRowFold.fold(e, recorded, rows);
            case ExtensionEvent e -> CourseRowFold.fold(e, rows);
            case BreachEvent e -> CourseRowFold.fold(e, rows);
            case ClockEvent e -> CourseRowFold.fold(e, rows);
        }
        rows.set(event.commitment(), "changedAt", recorded.recordedAt());
    }
}
