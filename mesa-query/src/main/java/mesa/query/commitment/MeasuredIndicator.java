package mesa.query.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Measured;
import mesa.api.commitment.Period;
import mesa.api.commitment.Progress;

/** An indicator with the values that stand, one per period, in order. */
public record MeasuredIndicator(Indicator indicator, List<Measured> series) {
    Optional<Progress> progress() {
        return Progress.of(indicator, series);
    }

    MeasuredIndicator as(Indicator other) {
        return new MeasuredIndicator(other, series);
    }

    MeasuredIndicator with(Measured value) {
        List<Measured> next = new ArrayList<>(without(value.period()).series);
        next.add(value);
        next.sort(Comparator.comparing(Measured::period));
        return new MeasuredIndicator(indicator, List.copyOf(next));
    }

    MeasuredIndicator without(Period period) {
        return new MeasuredIndicator(
                indicator, series.stream().filter(m -> !m.period().equals(period)).toList());
    }
}
