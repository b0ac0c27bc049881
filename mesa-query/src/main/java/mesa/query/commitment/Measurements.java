package mesa.query.commitment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Period;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportReturned;
import mesa.query.commitment.MeasurementRow.Standing;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The series of every indicator, value by value, with what was corrected (INV-P4). */
@Component
final class Measurements implements ReadModel<MeasurementRow> {
    @Override
    public String name() {
        return "measurement";
    }

    @Override
    public Class<MeasurementRow> row() {
        return MeasurementRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ProgressReported.class, MeasurementRestated.class, ReportReturned.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public void fold(Recorded at, Rows<MeasurementRow> rows) {
        if (at.event() instanceof ProgressReported e) {
            rows.put(
                    row(
                            at,
                            e.commitment(),
                            e.indicator(),
                            e.period(),
                            e.measurement(),
                            null,
                            null));
        } else if (at.event() instanceof MeasurementRestated e) {
            BigDecimal change =
                    e.to().value().value().subtract(e.from().value().value()).stripTrailingZeros();
            leave(e.commitment(), e.indicator(), e.period(), Standing.CORRECTED, rows);
            rows.put(
                    row(
                            at,
                            e.commitment(),
                            e.indicator(),
                            e.period(),
                            e.to(),
                            change.scale() < 0 ? change.setScale(0) : change,
                            e.reason()));
        } else if (at.event() instanceof ReportReturned e) {
            leave(e.commitment(), e.indicator(), e.period(), Standing.RETURNED, rows)
                    .ifPresent(key -> rows.set(key, "reason", e.reason()));
        }
    }

    private static Optional<String> leave(
            CommitmentId commitment,
            String indicator,
            Period period,
            Standing how,
            Rows<MeasurementRow> rows) {
        Optional<String> standing =
                rows.where("commitment", commitment).stream()
                        .filter(r ->
                                r.standing() == Standing.STANDS
                                        && r.indicator().equals(indicator)
                                        && r.periodFrom().equals(period.from()))
                        .map(MeasurementRow::key)
                        .findFirst();
        standing.ifPresent(key -> rows.set(key, "standing", how));
        return standing;
    }

    private static MeasurementRow row(
            Recorded at,
            CommitmentId commitment,
            String indicator,
            Period period,
            Measurement measured,
            @Nullable BigDecimal change,
            @Nullable String reason) {
        return new MeasurementRow(
                "%s/%s/%s/%d"
                        .formatted(commitment.value(), indicator, period.from(), at.position()),
                commitment,
                indicator,
                period.from(),
                period.to(),
                measured.value().value(),
                measured.on(),
                measured.source(),
                Standing.STANDS,
                change,
                reason,
                at.position(),
                at.occurredOn());
    }
}
