package mesa.query.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.MeasureEvent;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.IndicatorDefined;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.api.commitment.Measured;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Period;
import mesa.api.commitment.Progress;
import mesa.api.commitment.ReportEvent;
import mesa.api.commitment.ReportEvent.ContributionAdded;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportAccepted;
import mesa.api.commitment.ReportEvent.ReportPublished;
import mesa.api.commitment.ReportEvent.ReportReturned;
import mesa.query.projection.Rows;

/** What is measured and what was reported of it. */
final class MeasureFold {
    private MeasureFold() {}

    static void fold(MeasureEvent event, Rows<CommitmentRow> rows) {
        switch (event) {
            case IndicatorDefined e -> {
                List<MeasuredIndicator> all =
                        new ArrayList<>(FormulationFold.row(e.commitment(), rows).indicators());
                all.add(new MeasuredIndicator(e.indicator(), List.of()));
                put(e.commitment(), List.copyOf(all), rows);
            }
            case IndicatorReplaced e ->
                    change(
                            e.commitment(),
                            e.replaced().key(),
                            m -> new MeasuredIndicator(e.by(), List.of()),
                            rows);
            case TargetAdjusted e ->
                    change(
                            e.commitment(),
                            e.indicator(),
                            m -> m.as(m.indicator().towards(e.to(), e.toDate())),
                            rows);
            case BaselineSet e ->
                    change(
                            e.commitment(),
                            e.indicator(),
                            m -> m.as(m.indicator().from(e.baseline())),
                            rows);
        }
    }

    static void fold(ReportEvent event, Rows<CommitmentRow> rows) {
        switch (event) {
            case ProgressReported e -> {
                value(e.commitment(), e.indicator(), e.period(), e.measurement(), rows);
                CommitmentRow row = FormulationFold.row(e.commitment(), rows);
                String late = late(e.indicator(), e.period());
                rows.set(
                        e.commitment(),
                        "lateReports",
                        row.lateReports().stream().filter(l -> !l.equals(late)).toList(),
                        "lastReportOn",
                        e.measurement().on());
            }
            case MeasurementRestated e ->
                    value(e.commitment(), e.indicator(), e.period(), e.to(), rows);
            case ReportReturned e ->
                    change(e.commitment(), e.indicator(), m -> m.without(e.period()), rows);
            case EvidenceAttached e ->
                    rows.set(
                            e.commitment(),
                            "evidence",
                            FormulationFold.row(e.commitment(), rows).evidence() + 1);
            case ObstacleRecorded e -> obstacles(e.commitment(), 1, rows);
            case ObstacleCleared e -> obstacles(e.commitment(), -1, rows);
            case ReportAccepted _, ReportPublished _, ContributionAdded _ -> {}
        }
    }

    static String late(String indicator, Period period) {
        return indicator + "/" + period.from();
    }

    private static void obstacles(CommitmentId commitment, int more, Rows<CommitmentRow> rows) {
        int open = FormulationFold.row(commitment, rows).obstacles() + more;
        rows.set(commitment, "obstacles", Math.max(0, open));
    }

    private static void value(
            CommitmentId commitment,
            String indicator,
            Period period,
            Measurement measurement,
            Rows<CommitmentRow> rows) {
        change(
                commitment,
                indicator,
                m -> m.with(new Measured(period, measurement.value(), measurement.on())),
                rows);
    }

    private static void change(
            CommitmentId commitment,
            String indicator,
            UnaryOperator<MeasuredIndicator> change,
            Rows<CommitmentRow> rows) {
        put(
                commitment,
                FormulationFold.row(commitment, rows).indicators().stream()
                        .map(m -> m.indicator().key().equals(indicator) ? change.apply(m) : m)
                        .toList(),
                rows);
    }

    private static void put(
            CommitmentId commitment, List<MeasuredIndicator> all, Rows<CommitmentRow> rows) {
        rows.set(
                commitment,
                "indicators",
                all,
                "done",
                Progress.overall(all.stream().map(MeasuredIndicator::progress).toList())
                        .orElse(null));
    }
}
