package mesa.api.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mesa.api.Share;

/**
 * How far an indicator or a commitment has come, as a share of the way from baseline to target
 * (INV-K7).
 *
 * @param value the accumulated value
 * @param raw {@code (value − baseline) / (target − baseline)}; below 0 and above 1 are kept
 */
public record Progress(BigDecimal value, BigDecimal raw) {
    private static final int SCALE = 6;

    /** The raw share between 0 and 1, for bars and dials only. */
    public BigDecimal shown() {
        return raw.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /**
     * @param series one entry per period, in any order
     * @return empty while there is no measurement, no baseline, or no distance to go
     */
    public static Optional<Progress> of(Indicator indicator, List<Measured> series) {
        Baseline baseline = indicator.baseline();
        if (baseline == null
                || series.isEmpty()
                || baseline.value().compareTo(indicator.target()) == 0) {
            return Optional.empty();
        }
        BigDecimal value = accumulate(indicator, baseline.value().value(), series);
        BigDecimal way = value.subtract(baseline.value().value());
        BigDecimal whole = indicator.target().value().subtract(baseline.value().value());
        return Optional.of(new Progress(value, Share.of(way, whole)));
    }

    private static BigDecimal accumulate(
            Indicator indicator, BigDecimal baseline, List<Measured> series) {
        return switch (indicator.accumulation()) {
            case STOCK, FLOW, CAPACITY ->
                    series.stream()
                            .max(Comparator.comparing(Measured::period))
                            .orElseThrow()
                            .value()
                            .value();
            case CUMULATIVE -> {
                BigDecimal sum =
                        series.stream()
                                .map(m -> m.value().value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                // What is counted down is reported as what was taken away.
                yield switch (indicator.direction()) {
                    case INCREASE -> baseline.add(sum);
                    case REDUCE -> baseline.subtract(sum);
                };
            }
        };
    }

    /**
     * Over several indicators: the mean of their shares, where one without a measurement counts as
     * nothing done, so that reporting only the good one does not help.
     *
     * @return empty when no indicator has a measurement
     */
    public static Optional<BigDecimal> overall(List<Optional<Progress>> indicators) {
        if (indicators.stream().noneMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        BigDecimal sum =
                indicators.stream()
                        .map(p -> p.map(Progress::shown).orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Share.of(sum, BigDecimal.valueOf(indicators.size())));
    }

    /**
     * The share that should be done by a date: along the planned curve if there is one, straight
     * between its points; otherwise linear from start to due date.
     */
    public static BigDecimal expected(
            LocalDate start, LocalDate due, List<PlannedPoint> plan, LocalDate on) {
        if (!on.isAfter(start)) {
            return BigDecimal.ZERO;
        }
        LocalDate fromDay = start;
        BigDecimal fromShare = BigDecimal.ZERO;
        for (PlannedPoint point :
                plan.stream().sorted(Comparator.comparing(PlannedPoint::on)).toList()) {
            if (!on.isAfter(point.on())) {
                return between(fromDay, fromShare, point.on(), point.share(), on);
            }
            fromDay = point.on();
            fromShare = point.share();
        }
        return on.isBefore(due) && fromDay.isBefore(due)
                ? between(fromDay, fromShare, due, BigDecimal.ONE, on)
                : BigDecimal.ONE;
    }

    private static BigDecimal between(
            LocalDate a, BigDecimal shareA, LocalDate b, BigDecimal shareB, LocalDate on) {
        long whole = ChronoUnit.DAYS.between(a, b);
        if (whole <= 0) {
            return shareB;
        }
        return shareB.subtract(shareA)
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(a, on)))
                .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_EVEN)
                .add(shareA);
    }
}
