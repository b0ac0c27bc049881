package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.START;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.indicator;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.Accumulation;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CourseRejection.BaselineStands;
import mesa.api.commitment.CourseRejection.ChangeWithoutReason;
import mesa.api.commitment.CourseRejection.IndicatorExists;
import mesa.api.commitment.CourseRejection.IndicatorNotMeasurable;
import mesa.api.commitment.CourseRejection.IndicatorUnknown;
import mesa.api.commitment.Direction;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Frequency;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeasureCommand.AdjustTarget;
import mesa.api.commitment.MeasureCommand.DefineIndicator;
import mesa.api.commitment.MeasureCommand.ReplaceIndicator;
import mesa.api.commitment.MeasureCommand.SetBaseline;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.api.commitment.Quantity;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class ChangeMeasureTest {
    @Test
    void a_target_moves_only_with_a_reason_and_keeps_what_it_was() {
        TargetAdjusted event =
                started()
                        .as(chair())
                        .when(
                                new AdjustTarget(
                                        COMMITMENT, "attended", Quantity.of(1800), DUE, "Censo"))
                        .thenAccepted(TargetAdjusted.class);
        assertThat(event.from()).isEqualTo(Quantity.of(2000));
        assertThat(event.to()).isEqualTo(Quantity.of(1800));
        started()
                .as(chair())
                .when(new AdjustTarget(COMMITMENT, "attended", Quantity.of(1800), DUE, " "))
                .thenRefused(new ChangeWithoutReason(COMMITMENT, "attended"));
    }

    @Test
    void a_target_cannot_become_its_baseline() {
        started()
                .as(chair())
                .when(new AdjustTarget(COMMITMENT, "attended", Quantity.of(0), DUE, "Censo"))
                .thenRefused(
                        new IndicatorNotMeasurable(
                                COMMITMENT, "attended", Flaw.TARGET_IS_BASELINE));
    }

    @Test
    void an_indicator_is_replaced_by_one_that_measures() {
        started()
                .as(chair())
                .when(new ReplaceIndicator(COMMITMENT, "unknown", indicator(), "Fuente"))
                .thenRefused(new IndicatorUnknown(COMMITMENT, "unknown"));
        started()
                .as(chair())
                .when(
                        new ReplaceIndicator(
                                COMMITMENT,
                                "attended",
                                indicator().towards(Quantity.of(500), DUE),
                                "Fuente"))
                .thenAccepted(IndicatorReplaced.class);
    }

    @Test
    void a_baseline_that_stands_is_not_set_again() {
        started()
                .when(
                        new SetBaseline(
                                COMMITMENT, "attended", new Baseline(Quantity.of(1), START), "x"))
                .thenRefused(new BaselineStands(COMMITMENT, "attended"));
    }

    @Test
    void a_baseline_owed_is_set_once() {
        Indicator owed =
                new Indicator(
                        "attended",
                        "Personas",
                        "personas",
                        null,
                        LocalDate.of(2022, 3, 1),
                        Quantity.of(2000),
                        DUE,
                        Direction.INCREASE,
                        Accumulation.STOCK,
                        "f",
                        "s",
                        Frequency.YEARLY,
                        List.of());
        Story story =
                adopted()
                        .done(
                                new FormulateCommitment(
                                        COMMITMENT,
                                        AGREEMENT,
                                        formulation().measuredBy(List.of(owed))))
                        .speakingFor(MIES)
                        .done(new AcceptCommitment(COMMITMENT));
        story.done(
                new SetBaseline(
                        COMMITMENT, "attended", new Baseline(Quantity.of(100), START), "registro"));
        assertThat(
                        story.facts(COMMITMENT, CommitmentFacts.class)
                                .indicators()
                                .getFirst()
                                .baseline())
                .isEqualTo(new Baseline(Quantity.of(100), START));
    }

    @Test
    void a_draft_gains_indicators_before_it_is_accepted() {
        formulated()
                .when(new DefineIndicator(COMMITMENT, indicator(), "x"))
                .thenRefused(new IndicatorExists(COMMITMENT, "attended"));
    }
}
