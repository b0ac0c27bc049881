package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.indicator;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.ExtensionRejection.OriginalDateKept;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationRejection.AgreementNotBinding;
import mesa.api.commitment.FormulationRejection.NotADraft;
import mesa.api.commitment.Quantity;
import mesa.domain.Decided;
import mesa.domain.Setting;
import org.junit.jupiter.api.Test;

class FormulateCommitmentTest {
    private static FormulateCommitment formulate(Formulation formulation) {
        return new FormulateCommitment(COMMITMENT, AGREEMENT, formulation);
    }

    private static List<Flaw> flaws(Formulation formulation) {
        return adopted().when(formulate(formulation)).thenAccepted(CommitmentDrafted.class).flaws();
    }

    @Test
    void is_formulated_when_no_rule_fails_and_numbered_within_its_agreement() {
        CommitmentFormulated event =
                adopted().when(formulate(formulation())).thenAccepted(CommitmentFormulated.class);
        assertThat(event.code()).isEqualTo("CO-MN-VI-2021-01-01");
        assertThat(event.acceptBy()).isEqualTo(LocalDate.of(2021, 9, 21));
    }

    @Test
    void stays_a_draft_without_a_responsible_or_a_product() {
        Formulation f = formulation();
        Formulation bare =
                new Formulation(
                        f.statement(),
                        null,
                        f.beneficiary(),
                        f.territories(),
                        null,
                        null,
                        List.of(),
                        null,
                        f.start(),
                        f.due(),
                        List.of(),
                        f.indicators(),
                        f.means(),
                        f.verifier(),
                        null,
                        null,
                        f.objectives(),
                        100,
                        f.visibility(),
                        null);
        assertThat(flaws(bare)).containsExactly(Flaw.NO_RESPONSIBLE, Flaw.NO_PRODUCT);
    }

    @Test
    void stays_a_draft_without_an_indicator() {
        assertThat(flaws(formulation().measuredBy(List.of()))).containsExactly(Flaw.NO_INDICATOR);
    }

    @Test
    void stays_a_draft_when_the_target_is_the_baseline() {
        assertThat(
                        flaws(
                                formulation()
                                        .measuredBy(
                                                List.of(indicator().towards(Quantity.of(0), DUE)))))
                .containsExactly(Flaw.TARGET_IS_BASELINE);
    }

    @Test
    void stays_a_draft_when_the_target_goes_the_other_way() {
        assertThat(
                        flaws(
                                formulation()
                                        .measuredBy(
                                                List.of(
                                                        indicator()
                                                                .towards(Quantity.of(-5), DUE)))))
                .containsExactly(Flaw.TARGET_AGAINST_DIRECTION);
    }

    @Test
    void stays_a_draft_when_its_responsible_would_verify_it() {
        assertThat(flaws(formulation().verifiedBy(MIES)))
                .containsExactly(Flaw.VERIFIER_IS_RESPONSIBLE);
    }

    @Test
    void stays_a_draft_when_due_before_the_agreement_or_beyond_the_horizon() {
        assertThat(flaws(formulation().dueOn(LocalDate.of(2021, 9, 7))))
                .contains(Flaw.DUE_BEFORE_ADOPTION);
        assertThat(flaws(formulation().dueOn(LocalDate.of(2030, 1, 1))))
                .containsExactly(Flaw.DUE_BEYOND_HORIZON);
    }

    @Test
    void is_refused_for_a_text_nobody_adopted() {
        Decided.agreed(Decided.proposal())
                .when(formulate(formulation()))
                .thenRefused(new AgreementNotBinding(COMMITMENT, AGREEMENT));
    }

    @Test
    void may_be_written_anew_until_it_is_accepted() {
        adopted()
                .done(formulate(formulation().measuredBy(List.of())))
                .when(formulate(formulation()))
                .thenAccepted(CommitmentFormulated.class);
        accepted()
                .as(Role.SECRETARIAT)
                .when(formulate(formulation()))
                .thenRefused(new NotADraft(COMMITMENT, CommitmentStatus.NOT_STARTED));
    }

    @Test
    void never_moves_a_due_date_that_was_accepted() {
        accepted()
                .as(Role.SECRETARIAT)
                .when(formulate(formulation().dueOn(LocalDate.of(2023, 6, 30))))
                .thenRefused(new OriginalDateKept(COMMITMENT, DUE));
    }

    @Test
    void codes_go_on_without_gaps() {
        CommitmentId second = new CommitmentId(Setting.id("second"));
        assertThat(
                        formulated()
                                .when(new FormulateCommitment(second, AGREEMENT, formulation()))
                                .thenAccepted(CommitmentFormulated.class)
                                .code())
                .isEqualTo("CO-MN-VI-2021-01-02");
    }

    @Test
    void the_same_words_twice_change_nothing() {
        formulated().when(formulate(formulation())).thenAccepted();
    }
}
