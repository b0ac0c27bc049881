package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Wire;

/** Formal changes of what is measured; the original is kept beside. */
public sealed interface MeasureEvent extends CommitmentEvent {
    @Wire("commitment.indicator-defined")
    record IndicatorDefined(CommitmentId commitment, Indicator indicator, String reason)
            implements MeasureEvent {}

    @Wire("commitment.indicator-replaced")
    record IndicatorReplaced(
            CommitmentId commitment, Indicator replaced, Indicator by, String reason)
            implements MeasureEvent {}

    @Wire("commitment.target-adjusted")
    record TargetAdjusted(
            CommitmentId commitment,
            String indicator,
            Quantity from,
            LocalDate fromDate,
            Quantity to,
            LocalDate toDate,
            String reason)
            implements MeasureEvent {}

    @Wire("commitment.baseline-set")
    record BaselineSet(CommitmentId commitment, String indicator, Baseline baseline, String source)
            implements MeasureEvent {}
}
