package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.Accumulation;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Direction;
import mesa.api.commitment.Frequency;
import mesa.api.commitment.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment is measured, the row of {@code indicator}.
 *
 * @param key commitment and indicator
 * @param originalTarget the one first promised; it stays beside the one that holds (INV-K6)
 * @param adjustments how often target or date were changed
 * @param replacedBy the indicator that took its place; null while it counts
 * @param reason of the last formal change
 */
public record IndicatorRow(
        String key,
        CommitmentId commitment,
        String indicator,
        String name,
        String unit,
        Direction direction,
        Accumulation accumulation,
        Frequency frequency,
        String formula,
        String source,
        List<String> disaggregation,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable LocalDate baselineDue,
        BigDecimal target,
        LocalDate targetDate,
        BigDecimal originalTarget,
        LocalDate originalTargetDate,
        int adjustments,
        @Nullable String replacedBy,
        @Nullable String reason) {

    static String key(CommitmentId commitment, String indicator) {
        return commitment.value() + "/" + indicator;
    }

    static IndicatorRow of(CommitmentId commitment, Indicator i, @Nullable String reason) {
        return new IndicatorRow(
                key(commitment, i.key()),
                commitment,
                i.key(),
                i.name(),
                i.unit(),
                i.direction(),
                i.accumulation(),
                i.frequency(),
                i.formula(),
                i.source(),
                i.disaggregation(),
                i.baseline() == null ? null : i.baseline().value().value(),
                i.baseline() == null ? null : i.baseline().on(),
                i.baselineDue(),
                i.target().value(),
                i.targetDate(),
                i.target().value(),
                i.targetDate(),
                0,
                null,
                reason);
    }
}
