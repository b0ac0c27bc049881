package mesa.api.roadmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import mesa.api.Share;

/**
 * How far a roadmap has come, 0 to 1: what was verified, and what was merely reported beside it
 * (INV-R5).
 */
public record RoadmapProgress(BigDecimal verified, BigDecimal reported) {
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
                Share.of(sum(parts, Part::verified), whole),
                Share.of(sum(parts, Part::reported), whole));
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, BigDecimal> share) {
        return parts.stream()
                .map(p -> share.apply(p).multiply(BigDecimal.valueOf(p.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Verified and reported, in percent. */
    @Override
    public String toString() {
        return Share.percent(verified) + " / " + Share.percent(reported);
    }
}
