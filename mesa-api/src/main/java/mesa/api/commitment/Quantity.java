package mesa.api.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mesa.api.limit.Range;

/**
 * A measured amount: at most 15 digits before the point and 6 after it, so that no input can make
 * arithmetic expensive. Equal amounts are equal values: 1.50 is 1.5.
 */
public record Quantity(
        @Range(min = -999_999_999_999_999L, max = 999_999_999_999_999L, decimals = 6)
                BigDecimal value)
        implements Comparable<Quantity> {
    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMALS = 6;

    public Quantity {
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        } else if (value.precision() - (long) value.scale() > MAX_INTEGER_DIGITS
                || value.scale() > 2 * MAX_DECIMALS) {
            throw new IllegalArgumentException("A quantity has at most 15 digits and 6 decimals");
        } else {
            value = value.stripTrailingZeros();
            if (value.scale() > MAX_DECIMALS) {
                throw new IllegalArgumentException("A quantity has at most 6 decimals");
            }
            if (value.scale() < 0) {
                value = value.setScale(0, RoundingMode.UNNECESSARY);
            }
        }
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }
}
