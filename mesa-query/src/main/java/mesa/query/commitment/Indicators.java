package mesa.query.commitment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeasureEvent;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.IndicatorDefined;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every indicator with the target first promised and the one that holds; replaced ones stay. */
@Component
final class Indicators implements ReadModel<IndicatorRow> {
    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public Class<IndicatorRow> row() {
        return IndicatorRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(CommitmentDrafted.class, CommitmentFormulated.class, MeasureEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public void fold(Recorded at, Rows<IndicatorRow> rows) {
        if (at.event() instanceof CommitmentDrafted e) {
            promised(e.commitment(), e.formulation(), rows);
        } else if (at.event() instanceof CommitmentFormulated e) {
            promised(e.commitment(), e.formulation(), rows);
        } else if (at.event() instanceof MeasureEvent e) {
            changed(e, rows);
        }
    }

    /** A new wording takes the place of the whole; nothing has been measured by then. */
    private static void promised(
            CommitmentId commitment, Formulation promised, Rows<IndicatorRow> rows) {
        Set<String> kept =
                promised.indicators().stream().map(Indicator::key).collect(Collectors.toSet());
        rows.where("commitment", commitment).stream()
                .filter(r -> !kept.contains(r.indicator()))
                .forEach(r -> rows.remove(r.key()));
        promised.indicators().forEach(i -> rows.put(IndicatorRow.of(commitment, i, null)));
    }

    private static void changed(MeasureEvent event, Rows<IndicatorRow> rows) {
        switch (event) {
            case IndicatorDefined e ->
                    rows.put(IndicatorRow.of(e.commitment(), e.indicator(), e.reason()));
            case IndicatorReplaced e -> {
                rows.find(IndicatorRow.key(e.commitment(), e.replaced().key()))
                        .ifPresent(r ->
                                rows.set(
                                        r.key(), "replacedBy", e.by().key(), "reason", e.reason()));
                rows.put(IndicatorRow.of(e.commitment(), e.by(), e.reason()));
            }
            case TargetAdjusted e -> {
                String key = IndicatorRow.key(e.commitment(), e.indicator());
                rows.find(key)
                        .ifPresent(r ->
                                rows.set(
                                        key,
                                        "target",
                                        e.to().value(),
                                        "targetDate",
                                        e.toDate(),
                                        "adjustments",
                                        r.adjustments() + 1,
                                        "reason",
                                        e.reason()));
            }
            case BaselineSet e ->
                    rows.find(IndicatorRow.key(e.commitment(), e.indicator()))
                            .ifPresent(r ->
                                    rows.set(
                                            r.key(),
                                            "baseline",
                                            e.baseline().value().value(),
                                            "baselineOn",
                                            e.baseline().on(),
                                            "baselineDue",
                                            null));
        }
    }
}
