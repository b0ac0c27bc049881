package mesa.query.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.ExtensionEvent.ExtensionDenied;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.MeasureEvent;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.IndicatorDefined;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.query.commitment.SlipRow.Kind;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every reprogramming with who, why and by how much; the original is always beside it. */
@Component
final class SlippageLedger implements ReadModel<SlipRow> {
    @Override
    public String name() {
        return "slippage";
    }

    @Override
    public Class<SlipRow> row() {
        return SlipRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ExtensionEvent.class, MeasureEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void fold(Recorded recorded, Rows<SlipRow> rows) {
        if (recorded.event() instanceof ExtensionEvent event) {
            rows.put(extension(event, recorded));
        } else if (recorded.event() instanceof MeasureEvent event) {
            rows.put(measure(event, recorded));
        }
    }

    private static SlipRow extension(ExtensionEvent event, Recorded at) {
        return switch (event) {
            case ExtensionRequested e ->
                    row(
                            at,
                            e,
                            Kind.EXTENSION_REQUESTED,
                            null,
                            null,
                            e.newDue().toString(),
                            null,
                            0,
                            e.cause());
            case ExtensionGranted e ->
                    row(
                            at,
                            e,
                            Kind.EXTENSION_GRANTED,
                            null,
                            e.from().toString(),
                            e.to().toString(),
                            e.originalDue(),
                            (int) ChronoUnit.DAYS.between(e.from(), e.to()),
                            null);
            case ExtensionDenied e ->
                    row(at, e, Kind.EXTENSION_DENIED, null, null, null, null, 0, e.reason());
            case ExtensionLapsed e ->
                    row(
                            at,
                            e,
                            Kind.EXTENSION_LAPSED,
                            null,
                            e.due().toString(),
                            null,
                            null,
                            0,
                            null);
        };
    }

    private static SlipRow measure(MeasureEvent event, Recorded at) {
        return switch (event) {
            case TargetAdjusted e ->
                    row(
                            at,
                            e,
                            Kind.TARGET_ADJUSTED,
                            e.indicator(),
                            e.from().value().toPlainString() + " @ " + e.fromDate(),
                            e.to().value().toPlainString() + " @ " + e.toDate(),
                            null,
                            0,
                            e.reason());
            case IndicatorReplaced e ->
                    row(
                            at,
                            e,
                            Kind.INDICATOR_REPLACED,
                            e.replaced().key(),
                            e.replaced().name(),
                            e.by().name(),
                            null,
                            0,
                            e.reason());
            case IndicatorDefined e ->
                    row(
                            at,
                            e,
                            Kind.INDICATOR_DEFINED,
                            e.indicator().key(),
                            null,
                            e.indicator().name(),
                            null,
                            0,
                            e.reason());
            case BaselineSet e ->
                    row(
                            at,
                            e,
                            Kind.BASELINE_SET,
                            e.indicator(),
                            null,
                            e.baseline().value().value().toPlainString()
                                    + " @ "
                                    + e.baseline().on(),
                            null,
                            0,
                            e.source());
        };
    }

    private static SlipRow row(
            Recorded at,
            CommitmentEvent event,
            Kind kind,
            @Nullable String indicator,
            @Nullable String former,
            @Nullable String current,
            @Nullable LocalDate originalDue,
            int days,
            @Nullable String reason) {
        return new SlipRow(
                at.position(),
                event.commitment(),
                kind,
                indicator,
                former,
                current,
                originalDue,
                days,
                reason,
                at.metadata().institution(),
                at.occurredOn());
    }
}
