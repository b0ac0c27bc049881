package mesa.api.commitment;

import java.math.BigDecimal;
import mesa.api.mesa.MesaRules;

/**
 * The thresholds of the light, as the mesa's rules set them. A light names the version it was
 * judged by.
 *
 * @param version of the mesa's rules
 * @param greenFrom measured ÷ expected from which it is green
 * @param amberFrom measured ÷ expected from which it is amber; below is red
 * @param dueSoonDays so near its due date …
 * @param dueSoonBelow … with less than this share done, it is amber at best
 */
public record LightRule(
        int version,
        BigDecimal greenFrom,
        BigDecimal amberFrom,
        int dueSoonDays,
        BigDecimal dueSoonBelow) {
    /** The thresholds a mesa has set, under the number of that version of its rules. */
    public static LightRule of(int version, MesaRules.LightRule set) {
        return new LightRule(
                version,
                BigDecimal.valueOf(set.greenPercent(), 2),
                BigDecimal.valueOf(set.amberPercent(), 2),
                set.dueSoonDays(),
                BigDecimal.valueOf(set.nearlyDonePercent(), 2));
    }

    public LightRule {
        if (amberFrom.signum() < 0
                || amberFrom.compareTo(greenFrom) > 0
                || greenFrom.compareTo(BigDecimal.ONE) > 0
                || dueSoonDays < 0
                || dueSoonBelow.signum() < 0
                || dueSoonBelow.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A light turns amber before it turns green");
        }
    }
}
