package mesa.query.commitment;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every obstacle, open or cleared. */
@Component
final class Obstacles implements ReadModel<ObstacleRow> {
    @Override
    public String name() {
        return "obstacle";
    }

    @Override
    public Class<ObstacleRow> row() {
        return ObstacleRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ObstacleRecorded.class, ObstacleCleared.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public void fold(Recorded recorded, Rows<ObstacleRow> rows) {
        if (recorded.event() instanceof ObstacleRecorded e) {
            rows.put(
                    new ObstacleRow(
                            e.commitment().value() + "/" + e.obstacle(),
                            e.commitment(),
                            e.obstacle(),
                            e.kind(),
                            e.description(),
                            true,
                            recorded.occurredOn(),
                            null,
                            null));
        } else if (recorded.event() instanceof ObstacleCleared e) {
            rows.set(
                    e.commitment().value() + "/" + e.obstacle(),
                    "open",
                    false,
                    "clearedOn",
                    recorded.occurredOn(),
                    "how",
                    e.how());
        }
    }
}
