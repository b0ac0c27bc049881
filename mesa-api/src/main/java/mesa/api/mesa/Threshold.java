package mesa.api.mesa;

import mesa.api.limit.Range;

/**
 * A share of a whole.
 *
 * @param moreThan true asks for more than the share, false for at least the share
 */
public record Threshold(
        @Range(min = 0, max = 1_000) int numerator,
        @Range(min = 1, max = 1_000) int denominator,
        boolean moreThan) {
    public static final Threshold MORE_THAN_HALF = new Threshold(1, 2, true);
    public static final Threshold ONE_THIRD = new Threshold(1, 3, false);
    public static final Threshold TWO_THIRDS = new Threshold(2, 3, false);
    public static final Threshold FOUR_FIFTHS = new Threshold(4, 5, false);

    public Threshold {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("A threshold is a share between 0 and 1");
        }
    }

    /** The least whole number that satisfies the threshold; never less than one. */
    public int of(int whole) {
        long product = (long) numerator * whole;
        long least =
                moreThan ? product / denominator + 1 : (product + denominator - 1) / denominator;
        return (int) Math.max(1, least);
    }
}
