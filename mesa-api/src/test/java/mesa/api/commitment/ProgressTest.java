package mesa.api.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2022, 12, 31);

    private static Indicator indicator(
            long baseline, long target, Direction direction, Accumulation accumulation) {
        return new Indicator(
                "k",
                "n",
                "u",
                new Baseline(Quantity.of(baseline), START),
                null,
                Quantity.of(target),
                DUE,
                direction,
                accumulation,
                "f",
                "s",
                Frequency.QUARTERLY,
                List.of());
    }

    private static List<Measured> values(long... values) {
        List<Measured> series = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            LocalDate from = START.plusMonths(3L * i);
            LocalDate to = from.plusMonths(3).minusDays(1);
            series.add(new Measured(new Period(from, to), Quantity.of(values[i]), to));
        }
        return series;
    }

    private static BigDecimal raw(Indicator indicator, long... values) {
        return Progress.of(indicator, values(values)).orElseThrow().raw();
    }

    @Test
    void an_increase_is_the_share_of_the_way_from_baseline_to_target() {
        assertThat(raw(indicator(70, 90, Direction.INCREASE, Accumulation.STOCK), 72, 75))
                .isEqualByComparingTo("0.25");
    }

    @Test
    void a_reduction_counts_the_way_down() {
        assertThat(raw(indicator(64, 0, Direction.REDUCE, Accumulation.FLOW), 48))
                .isEqualByComparingTo("0.25");
    }

    @Test
    void what_accumulates_is_added_up_from_the_baseline() {
        assertThat(
                        raw(
                                indicator(
                                        90_000,
                                        120_000,
                                        Direction.INCREASE,
                                        Accumulation.CUMULATIVE),
                                5_000,
                                10_000))
                .isEqualByComparingTo("0.5");
        assertThat(raw(indicator(10, 0, Direction.REDUCE, Accumulation.CUMULATIVE), 2, 3))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void a_capacity_is_its_last_value() {
        assertThat(raw(indicator(8, 40, Direction.INCREASE, Accumulation.CAPACITY), 16, 24))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void beyond_the_target_is_kept_raw_and_cut_only_for_display() {
        Progress progress =
                Progress.of(indicator(0, 100, Direction.INCREASE, Accumulation.STOCK), values(150))
                        .orElseThrow();
        assertThat(progress.raw()).isEqualByComparingTo("1.5");
        assertThat(progress.shown()).isEqualByComparingTo("1");
    }

    @Test
    void the_order_of_the_reports_does_not_matter() {
        Indicator stock = indicator(0, 100, Direction.INCREASE, Accumulation.STOCK);
        assertThat(Progress.of(stock, values(10, 60).reversed()))
                .isEqualTo(Progress.of(stock, values(10, 60)));
    }

    @Test
    void there_is_none_without_a_measurement() {
        assertThat(Progress.of(indicator(0, 1, Direction.INCREASE, Accumulation.STOCK), List.of()))
                .isEmpty();
    }

    @Test
    void an_indicator_nobody_measures_counts_as_nothing_done() {
        Optional<Progress> done = Optional.of(new Progress(BigDecimal.TEN, BigDecimal.ONE));
        assertThat(Progress.overall(List.of(done, Optional.empty())).orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(Progress.overall(List.of(Optional.empty()))).isEmpty();
    }

    @Test
    void expected_to_date_is_linear_without_a_plan() {
        assertThat(Progress.expected(START, DUE, List.of(), START)).isEqualByComparingTo("0");
        assertThat(Progress.expected(START, DUE, List.of(), LocalDate.of(2022, 7, 2)))
                .isEqualByComparingTo("0.5");
        assertThat(Progress.expected(START, DUE, List.of(), DUE.plusYears(1)))
                .isEqualByComparingTo("1");
    }

    @Test
    void expected_to_date_follows_the_planned_curve() {
        List<PlannedPoint> plan =
                List.of(new PlannedPoint(LocalDate.of(2022, 10, 1), new BigDecimal("0.2")));
        assertThat(Progress.expected(START, DUE, plan, LocalDate.of(2022, 10, 1)))
                .isEqualByComparingTo("0.2");
        assertThat(Progress.expected(START, DUE, plan, LocalDate.of(2022, 11, 30)))
                .isBetween(new BigDecimal("0.7"), new BigDecimal("0.75"));
    }

    @Test
    void a_quantity_stays_small_enough_to_compute_with() {
        assertThatThrownBy(() -> new Quantity(new BigDecimal("1e400")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quantity(new BigDecimal("1e-400")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Quantity(new BigDecimal("1.50")))
                .isEqualTo(new Quantity(new BigDecimal("1.5")));
        assertThat(new Quantity(new BigDecimal("2e3"))).isEqualTo(Quantity.of(2000));
    }
}
