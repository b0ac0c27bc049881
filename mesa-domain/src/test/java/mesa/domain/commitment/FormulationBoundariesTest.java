package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.indicator;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.Direction;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.AssessFormulationQuality;
import mesa.api.commitment.FormulationCommand.FlagAcceptanceSilence;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationCommand.RejectCommitment;
import mesa.api.commitment.FormulationCommand.ReturnCommitment;
import mesa.api.commitment.FormulationEvent.CoResponsibleAdded;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentRejectedByResponsible;
import mesa.api.commitment.FormulationEvent.CommitmentReturned;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.commitment.FormulationRejection.AcceptedByAnother;
import mesa.api.commitment.FormulationRejection.AgreementNotBinding;
import mesa.api.commitment.FormulationRejection.NotADraft;
import mesa.api.commitment.FormulationRejection.NotAwaitingAcceptance;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeansOfVerification;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Quantity;
import mesa.domain.Decided;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules INV-K1 to K6 and K10 at their boundaries. */
class FormulationBoundariesTest {
    private static final LocalDate ADOPTED = LocalDate.of(2021, 9, 7);
    private static final AcceptCommitment ACCEPT = new AcceptCommitment(COMMITMENT);

    private static FormulateCommitment formulate(Formulation formulation) {
        return new FormulateCommitment(COMMITMENT, AGREEMENT, formulation);
    }

    private static List<Flaw> flaws(Formulation formulation) {
        return adopted().when(formulate(formulation)).thenAccepted(CommitmentDrafted.class).flaws();
    }

    private static void has_no_flaw(Formulation formulation) {
        adopted().when(formulate(formulation)).thenAccepted(CommitmentFormulated.class);
    }

    private static Formulation measured(Indicator... indicators) {
        return formulation().measuredBy(List.of(indicators));
    }

    private static CommitmentStatus statusOf(Story story) {
        return story.facts(COMMITMENT, CommitmentFacts.class).status();
    }

    private static Formulation bare(
            @Nullable String product,
            @Nullable String beneficiary,
            List<MeansOfVerification> means,
            @Nullable ActorId verifier) {
        Formulation f = formulation();
        return new Formulation(
                f.statement(),
                product,
                beneficiary,
                f.territories(),
                f.responsible(),
                f.unit(),
                f.coResponsible(),
                f.focalPoint(),
                f.start(),
                f.due(),
                f.plan(),
                f.indicators(),
                means,
                verifier,
                f.resources(),
                f.risk(),
                f.objectives(),
                f.weight(),
                f.visibility(),
                null);
    }

    private static Indicator owing(@Nullable LocalDate baselineDue, LocalDate targetDate) {
        Indicator i = indicator();
        return new Indicator(
                i.key(),
                i.name(),
                i.unit(),
                null,
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

    private static Indicator falling(long target) {
        Indicator i = indicator();
        return new Indicator(
                "waiting",
                i.name(),
                i.unit(),
                new Baseline(Quantity.of(50), ADOPTED),
                null,
                Quantity.of(target),
                DUE,
                Direction.REDUCE,
                i.accumulation(),
                i.formula(),
                i.source(),
                i.frequency(),
                i.disaggregation());
    }

    @Test
    void is_due_from_the_day_after_the_adoption_to_the_end_of_the_horizon() {
        Formulation f = formulation().startingOn(ADOPTED).measuredBy(List.of());
        assertThat(flaws(f.dueOn(ADOPTED)))
                .containsExactly(Flaw.NO_INDICATOR, Flaw.DUE_BEFORE_ADOPTION);
        assertThat(flaws(f.dueOn(ADOPTED.plusDays(1)))).containsExactly(Flaw.NO_INDICATOR);
        LocalDate horizon = ADOPTED.plusMonths(48);
        has_no_flaw(formulation().dueOn(horizon));
        assertThat(flaws(formulation().dueOn(horizon.plusDays(1))))
                .containsExactly(Flaw.DUE_BEYOND_HORIZON);
    }

    @Test
    void begins_on_the_due_date_at_the_latest() {
        has_no_flaw(formulation().startingOn(DUE));
        assertThat(flaws(formulation().startingOn(DUE.plusDays(1))))
                .containsExactly(Flaw.STARTS_AFTER_DUE_DATE);
    }

    @Test
    void names_its_product_and_its_beneficiary_in_words() {
        Formulation f = formulation();
        assertThat(flaws(bare(" ", f.beneficiary(), f.means(), f.verifier())))
                .containsExactly(Flaw.NO_PRODUCT);
        assertThat(flaws(bare(f.product(), null, f.means(), f.verifier())))
                .containsExactly(Flaw.NO_BENEFICIARY);
        assertThat(flaws(bare(f.product(), " ", f.means(), f.verifier())))
                .containsExactly(Flaw.NO_BENEFICIARY);
    }

    @Test
    void is_verified_by_agreed_means_and_by_somebody_who_takes_no_part() {
        Formulation f = formulation();
        assertThat(flaws(bare(f.product(), f.beneficiary(), List.of(), f.verifier())))
                .containsExactly(Flaw.NO_MEANS);
        assertThat(flaws(bare(f.product(), f.beneficiary(), f.means(), null)))
                .containsExactly(Flaw.NO_VERIFIER);
        assertThat(flaws(f.supportedBy(List.of(new CoResponsible(CUENCA, "Datos")))))
                .containsExactly(Flaw.VERIFIER_IS_RESPONSIBLE);
        has_no_flaw(f.supportedBy(List.of(new CoResponsible(ASOC, "Datos"))));
    }

    @Test
    void a_target_is_reached_on_the_due_date_at_the_latest() {
        Quantity target = Quantity.of(2000);
        has_no_flaw(measured(indicator().towards(target, DUE)));
        assertThat(flaws(measured(indicator().towards(target, DUE.plusDays(1)))))
                .containsExactly(Flaw.TARGET_AFTER_DUE_DATE);
        assertThat(flaws(measured(owing(ADOPTED.plusDays(30), DUE.plusDays(1)))))
                .containsExactly(Flaw.TARGET_AFTER_DUE_DATE);
    }

    @Test
    void a_baseline_stands_or_is_owed_by_a_day() {
        assertThat(flaws(measured(owing(null, DUE)))).containsExactly(Flaw.NO_BASELINE);
        has_no_flaw(measured(owing(ADOPTED.plusDays(30), DUE)));
    }

    @Test
    void a_reduction_goes_down_and_an_increase_up() {
        has_no_flaw(measured(falling(49)));
        assertThat(flaws(measured(falling(50)))).containsExactly(Flaw.TARGET_IS_BASELINE);
        assertThat(flaws(measured(falling(51)))).containsExactly(Flaw.TARGET_AGAINST_DIRECTION);
        has_no_flaw(measured(indicator().towards(Quantity.of(1), DUE)));
        assertThat(flaws(measured(indicator().towards(Quantity.of(-1), DUE))))
                .containsExactly(Flaw.TARGET_AGAINST_DIRECTION);
    }

    @Test
    void a_flaw_of_two_indicators_is_named_once_and_two_flaws_twice() {
        Indicator other = falling(51);
        assertThat(flaws(measured(indicator().towards(Quantity.of(-1), DUE), other)))
                .containsExactly(Flaw.TARGET_AGAINST_DIRECTION);
        assertThat(flaws(measured(indicator().towards(Quantity.of(0), DUE), other)))
                .containsExactly(Flaw.TARGET_IS_BASELINE, Flaw.TARGET_AGAINST_DIRECTION);
    }

    @Test
    void an_agreement_that_no_longer_binds_brings_forth_nothing_more() {
        Story story = adopted().done(formulate(formulation().measuredBy(List.of())));
        story.as(Role.SECRETARIAT, Role.CHAIR)
                .done(new VoidAgreement(AGREEMENT, "Duplicado"))
                .when(formulate(formulation()))
                .thenRefused(new AgreementNotBinding(COMMITMENT, AGREEMENT));
    }

    @Test
    void what_was_reopened_as_a_draft_is_written_anew_and_its_accepted_date_is_kept() {
        accepted()
                .when(formulate(formulation()))
                .thenRefused(new NotADraft(COMMITMENT, CommitmentStatus.NOT_STARTED));
        Story story = formulated();
        story.when(formulate(formulation().dueOn(DUE.minusDays(1)).measuredBy(List.of())))
                .thenAccepted(CommitmentDrafted.class);
        assertThat(statusOf(story)).isEqualTo(CommitmentStatus.DRAFT);
        story.when(formulate(formulation())).thenAccepted(CommitmentFormulated.class);
    }

    @Test
    void its_quality_is_assessed_by_the_terms_as_they_stand() {
        AssessFormulationQuality assess = new AssessFormulationQuality(COMMITMENT);
        adopted()
                .done(formulate(formulation().measuredBy(List.of())))
                .when(assess)
                .thenAccepted(new FormulationAssessed(COMMITMENT, List.of(Flaw.NO_INDICATOR)));
        Story story = formulated();
        story.when(assess).thenAccepted(new FormulationAssessed(COMMITMENT, List.of()));
        assertThat(statusOf(story)).isEqualTo(CommitmentStatus.FORMULATED);
    }

    @Test
    void is_given_back_by_who_owes_it_or_an_office_before_it_is_accepted() {
        ReturnCommitment giveBack = new ReturnCommitment(COMMITMENT, "Falta el cantón");
        formulated()
                .speakingFor(ASOC)
                .when(giveBack)
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        accepted()
                .when(giveBack)
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.NOT_STARTED));
        Story story = formulated().speakingFor(MIES);
        story.when(giveBack).thenAccepted(new CommitmentReturned(COMMITMENT, "Falta el cantón"));
        story.when(ACCEPT)
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.DRAFT));
    }

    @Test
    void is_rejected_by_whom_it_would_bind_and_by_nobody_else() {
        RejectCommitment reject = new RejectCommitment(COMMITMENT, "Sin competencia");
        formulated()
                .speakingFor(ASOC)
                .when(reject)
                .thenRefused(new AcceptedByAnother(COMMITMENT, MIES));
        formulated()
                .speakingFor(MIES)
                .when(reject)
                .thenAccepted(
                        new CommitmentRejectedByResponsible(COMMITMENT, MIES, "Sin competencia"));
    }

    @Test
    void begins_on_the_day_it_is_accepted_where_the_terms_name_none() {
        Story story = adopted().done(formulate(formulation().startingOn(null)));
        CommitmentAccepted event =
                story.at("2021-09-10T10:00-05:00")
                        .speakingFor(MIES)
                        .when(ACCEPT)
                        .thenAccepted(CommitmentAccepted.class);
        assertThat(event.start()).isEqualTo(LocalDate.of(2021, 9, 10));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).start())
                .hasValue(LocalDate.of(2021, 9, 10));
        assertThat(
                        formulated()
                                .speakingFor(MIES)
                                .when(ACCEPT)
                                .thenAccepted(CommitmentAccepted.class)
                                .start())
                .isEqualTo(Decided.START);
    }

    @Test
    void silence_is_flagged_where_an_answer_is_awaited_only() {
        accepted()
                .at("2022-01-22T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new FlagAcceptanceSilence(COMMITMENT))
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.NOT_STARTED));
    }

    @Test
    void support_is_added_while_it_is_drafted_or_owed_by_word_or_in_writing() {
        AddCoResponsible add = new AddCoResponsible(COMMITMENT, ASOC, "Convocatoria", RECORD);
        adopted()
                .done(formulate(formulation().measuredBy(List.of())))
                .when(add)
                .thenAccepted(CoResponsibleAdded.class);
        formulated().when(add).thenAccepted(CoResponsibleAdded.class);
        started().when(add).thenAccepted(CoResponsibleAdded.class);
        found(Outcome.FULFILLED)
                .when(add)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FULFILLED));
    }
}
