package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.ReportStatus;
import org.jspecify.annotations.Nullable;

/**
 * A progress report, the row of {@code progress_report}: one per indicator and period.
 *
 * @param key commitment, indicator and first day of the period
 * @param value as it now stands
 * @param restated how often the value was corrected
 * @param firstValue as first reported
 * @param cells the breakdown that was published; small cells are left out and counted
 * @param evidence hashes
 */
public record ReportRow(
        String key,
        CommitmentId commitment,
        String indicator,
        LocalDate periodFrom,
        LocalDate periodTo,
        ReportStatus status,
        BigDecimal value,
        BigDecimal firstValue,
        LocalDate measuredOn,
        String source,
        int restated,
        @Nullable String restatement,
        ActorId reporter,
        String narrative,
        List<String> evidence,
        List<Measurement.Cell> cells,
        int suppressed,
        @Nullable String returned) {}
