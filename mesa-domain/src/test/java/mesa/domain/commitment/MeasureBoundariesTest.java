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
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseRejection.ChangeWithoutReason;
import mesa.api.commitment.CourseRejection.IndicatorExists;
import mesa.api.commitment.CourseRejection.IndicatorNotMeasurable;
import mesa.api.commitment.CourseRejection.IndicatorUnknown;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.commitment.FormulationRejection.NotADraft;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeasureCommand.AdjustTarget;
import mesa.api.commitment.MeasureCommand.DefineIndicator;
import mesa.api.commitment.MeasureCommand.ReplaceIndicator;
import mesa.api.commitment.MeasureCommand.SetBaseline;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.IndicatorDefined;
import mesa.api.commitment.Quantity;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The formal cases in which what is measured changes (INV-K6). */
class MeasureBoundariesTest {
    private static Indicator named(String key) {
        return of(key, new Baseline(Quantity.of(0), START), null, DUE);
    }

    private static Indicator of(
            String key,
            @Nullable Baseline baseline,
            @Nullable LocalDate baselineDue,
            LocalDate targetDate) {
        Indicator i = indicator();
        return new Indicator(
                key,
                i.name(),
                i.unit(),
                baseline,
                baselineDue,
                i.target(),
                targetDate,
                i.direction(),
                i.accumulation(),
                i.formula(),
                i.source(),
                i.frequency(),
                i.disaggregation());
    }

    private static Story drafted(Indicator... indicators) {
        return adopted()
                .done(
                        new FormulateCommitment(
                                COMMITMENT,
                                AGREEMENT,
                                formulation().measuredBy(List.of(indicators))));
    }

    /** A baseline owed, and the commitment accepted. */
    private static Story owing() {
        return drafted(of("attended", null, LocalDate.of(2022, 3, 1), DUE))
                .speakingFor(MIES)
                .done(new AcceptCommitment(COMMITMENT));
    }

    private static Story cancelled(Story story) {
        return story.as(chair())
                .done(new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva"));
    }

    private static List<Indicator> indicators(Story story) {
        return story.facts(COMMITMENT, CommitmentFacts.class).indicators();
    }

    @Test
    void a_draft_is_assessed_anew_with_the_indicator_it_gains() {
        drafted()
                .when(new DefineIndicator(COMMITMENT, indicator(), "Medible"))
                .thenAccepted(
                        new IndicatorDefined(COMMITMENT, indicator(), "Medible"),
                        new FormulationAssessed(COMMITMENT, List.of()));
        formulated()
                .when(new DefineIndicator(COMMITMENT, named("offices"), "Medible"))
                .thenAccepted(new IndicatorDefined(COMMITMENT, named("offices"), "Medible"));
    }

    @Test
    void an_indicator_is_defined_before_acceptance_and_measures_something() {
        started()
                .when(new DefineIndicator(COMMITMENT, named("offices"), "Medible"))
                .thenRefused(new NotADraft(COMMITMENT, CommitmentStatus.IN_EXECUTION));
        drafted()
                .when(
                        new DefineIndicator(
                                COMMITMENT, indicator().towards(Quantity.of(0), DUE), "Medible"))
                .thenRefused(
                        new IndicatorNotMeasurable(
                                COMMITMENT, "attended", Flaw.TARGET_IS_BASELINE));
        drafted()
                .when(
                        new DefineIndicator(
                                COMMITMENT,
                                indicator().towards(Quantity.of(2000), DUE.plusDays(1)),
                                "Medible"))
                .thenRefused(
                        new IndicatorNotMeasurable(
                                COMMITMENT, "attended", Flaw.TARGET_AFTER_DUE_DATE));
    }

    @Test
    void an_indicator_is_replaced_by_another_key_that_is_free_and_by_its_own() {
        Story story = drafted(indicator(), named("offices")).speakingFor(MIES);
        story.done(new AcceptCommitment(COMMITMENT)).as(chair());
        story.when(new ReplaceIndicator(COMMITMENT, "attended", named("offices"), "Fuente"))
                .thenRefused(new IndicatorExists(COMMITMENT, "offices"));
        story.done(new ReplaceIndicator(COMMITMENT, "attended", named("people"), "Fuente"));
        assertThat(indicators(story))
                .extracting(Indicator::key)
                .containsExactly("people", "offices");
        Indicator half = named("people").towards(Quantity.of(1000), DUE);
        story.done(new ReplaceIndicator(COMMITMENT, "people", half, "Fuente"));
        assertThat(indicators(story)).containsExactly(half, named("offices"));
    }

    @Test
    void a_replacement_has_a_reason_measures_something_and_comes_while_it_is_owed() {
        ReplaceIndicator replace =
                new ReplaceIndicator(COMMITMENT, "attended", named("people"), "Fuente");
        started()
                .as(chair())
                .when(new ReplaceIndicator(COMMITMENT, "attended", named("people"), " "))
                .thenRefused(new ChangeWithoutReason(COMMITMENT, "attended"));
        started()
                .as(chair())
                .when(
                        new ReplaceIndicator(
                                COMMITMENT,
                                "attended",
                                named("people").towards(Quantity.of(0), DUE),
                                "Fuente"))
                .thenRefused(
                        new IndicatorNotMeasurable(COMMITMENT, "people", Flaw.TARGET_IS_BASELINE));
        formulated()
                .when(replace)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
        cancelled(started())
                .when(replace)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
    }

    @Test
    void a_target_is_adjusted_of_the_indicator_named_and_of_no_other() {
        Story story = drafted(indicator(), named("offices")).speakingFor(MIES);
        story.done(new AcceptCommitment(COMMITMENT)).as(chair());
        story.when(new AdjustTarget(COMMITMENT, "other", Quantity.of(1800), DUE, "Censo"))
                .thenRefused(new IndicatorUnknown(COMMITMENT, "other"));
        story.done(new AdjustTarget(COMMITMENT, "offices", Quantity.of(1800), DUE, "Censo"));
        assertThat(indicators(story))
                .extracting(Indicator::target)
                .containsExactly(Quantity.of(2000), Quantity.of(1800));
        cancelled(story)
                .when(new AdjustTarget(COMMITMENT, "offices", Quantity.of(1700), DUE, "Censo"))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
    }

    @Test
    void a_baseline_is_set_of_the_indicator_that_owes_it() {
        Baseline baseline = new Baseline(Quantity.of(100), START);
        Story story =
                drafted(of("attended", null, LocalDate.of(2022, 3, 1), DUE), named("offices"))
                        .speakingFor(MIES)
                        .done(new AcceptCommitment(COMMITMENT));
        story.when(new SetBaseline(COMMITMENT, "other", baseline, "registro"))
                .thenRefused(new IndicatorUnknown(COMMITMENT, "other"));
        story.when(new SetBaseline(COMMITMENT, "attended", baseline, "registro"))
                .thenAccepted(new BaselineSet(COMMITMENT, "attended", baseline, "registro"));
        assertThat(indicators(story))
                .extracting(Indicator::baseline)
                .containsExactly(baseline, new Baseline(Quantity.of(0), START));
    }

    @Test
    void a_baseline_is_set_by_the_responsible_or_an_office_while_it_is_owed() {
        SetBaseline set =
                new SetBaseline(
                        COMMITMENT, "attended", new Baseline(Quantity.of(100), START), "registro");
        owing().speakingFor(ASOC).when(set).thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        owing().as(chair()).when(set).thenAccepted(BaselineSet.class);
        cancelled(owing())
                .when(set)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
        owing().when(
                        new SetBaseline(
                                COMMITMENT,
                                "attended",
                                new Baseline(Quantity.of(2000), START),
                                "registro"))
                .thenRefused(
                        new IndicatorNotMeasurable(
                                COMMITMENT, "attended", Flaw.TARGET_IS_BASELINE));
    }
}
