package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import mesa.api.commitment.CommitmentId;
import org.jspecify.annotations.Nullable;

/**
 * One value of an indicator's series, the row of {@code measurement}. Corrected values stay beside
 * the ones that replaced them.
 *
 * @param key commitment, indicator, first day of the period and position
 * @param standing whether it counts
 * @param change by how much it differs from the value it corrected
 * @param reason why it was corrected or sent back
 * @param position of the event that recorded it
 */
public record MeasurementRow(
        String key,
        CommitmentId commitment,
        String indicator,
        LocalDate periodFrom,
        LocalDate periodTo,
        BigDecimal value,
        LocalDate measuredOn,
        String source,
        Standing standing,
        @Nullable BigDecimal change,
        @Nullable String reason,
        long position,
        LocalDate occurredOn) {
    /** Whether a value counts. */
    public enum Standing {
        STANDS,
        CORRECTED,
        RETURNED
    }
}
