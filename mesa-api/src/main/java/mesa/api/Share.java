package mesa.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How shares of a whole are rounded, and how they are told: all is only said of all, and nothing
 * only of nothing.
 */
public final class Share {
    private static final int SCALE = 6;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(SCALE);
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private Share() {}

    /**
     * The part as a share of the whole, to six decimals. What is not the whole is not 1, and what
     * is not nothing is not 0.
     *
     * @param whole not zero
     */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.divide(whole, SCALE, RoundingMode.HALF_EVEN);
        int above = part.subtract(whole).signum() * whole.signum();
        if (share.compareTo(BigDecimal.ONE) == 0 && above != 0) {
            return above < 0 ? share.subtract(LEAST) : share.add(LEAST);
        }
        if (share.signum() == 0 && part.signum() != 0) {
            return part.signum() == whole.signum() ? LEAST : LEAST.negate();
        }
        return share;
    }

    public static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Whole percents, rounded towards zero: 99 % of 0.996, &lt;1 % of 0.004, 0 % of nothing. */
    public static String percent(BigDecimal share) {
        if (share.signum() != 0 && share.abs().compareTo(PERCENT) < 0) {
            return (share.signum() < 0 ? "−" : "") + "<1\u00a0%";
        }
        String whole = share.movePointRight(2).setScale(0, RoundingMode.DOWN).toPlainString();
        return whole.replace('-', '−') + "\u00a0%";
    }
}
