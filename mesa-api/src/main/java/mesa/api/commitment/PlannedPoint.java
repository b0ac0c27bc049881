package mesa.api.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import mesa.api.limit.Range;

/**
 * A point of the planned curve.
 *
 * @param share of the whole expected by then, 0 to 1
 */
public record PlannedPoint(LocalDate on, @Range(min = 0, max = 1, decimals = 6) BigDecimal share) {
    public PlannedPoint {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 6) {
            throw new IllegalArgumentException("A planned share lies between 0 and 1");
        }
    }
}
