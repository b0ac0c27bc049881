package mesa.api.roadmap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * How far a roadmap has come, 0 to 1: what was verified, and what was merely reported beside it
 * (INV-R5).
 */
public record RoadmapProgress(BigDecimal verified, BigDecimal reported) {
    private static final int SCALE = 6;

    /**
     * One part of a roadmap.
     *
     * @param weight relative to the other parts
     * @param verified share found by a verifier or proved by evidence, 0 to 1
     * @param reported share as its responsible reports it, 0 to 1
     */
    public record Part(int weight, BigDecimal verified, BigDecimal reported) {
        public static Part of(int weight, RoadmapProgress progress) {
            return new Part(weight, progress.verified(), progress.reported());
        }
    }

    /** The weighted mean of the parts; nothing done where there are none. */
    public static RoadmapProgress of(List<Part> parts) {
        BigDecimal whole = BigDecimal.valueOf(parts.stream().mapToInt(Part::weight).sum());
        if (whole.signum() == 0) {
            return new RoadmapProgress(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        return new RoadmapProgress(
                sum(parts, Part::verified).divide(whole, SCALE, RoundingMode.HALF_EVEN),
                sum(parts, Part::reported).divide(whole, SCALE, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> share) {
        return parts.stream()
                .map(p -> share.apply(p).multiply(BigDecimal.valueOf(p.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Verified and reported, in percent. */
    @Override
    public String toString() {
        return percent(verified) + " / " + percent(reported);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN) + " %";
    }
}
