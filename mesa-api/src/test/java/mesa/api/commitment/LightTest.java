package mesa.api.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.Light.Inputs;
import mesa.api.commitment.Light.Reason;
import mesa.api.mesa.MesaRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LightTest {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2022, 12, 31);
    private static final LocalDate MIDDLE = LocalDate.of(2022, 7, 2);
    private static final LightRule RULE = LightRule.of(3, MesaRules.usual().lights());

    private static Light.Explanation look(
            CommitmentStatus status, LocalDate on, @Nullable String done, boolean reportLate) {
        return Light.explain(
                new Inputs(
                        on,
                        status,
                        START,
                        DUE,
                        done == null ? null : new BigDecimal(done),
                        Progress.expected(START, DUE, List.of(), on),
                        reportLate),
                RULE);
    }

    private static Light.Explanation underway(LocalDate on, @Nullable String done) {
        return look(CommitmentStatus.IN_EXECUTION, on, done, false);
    }

    @Test
    void grey_before_anything_is_owed_or_begun() {
        assertThat(look(CommitmentStatus.DRAFT, MIDDLE, null, false).light()).isEqualTo(Light.GREY);
        assertThat(look(CommitmentStatus.NOT_STARTED, START, null, false).reason())
                .isEqualTo(Reason.NOT_STARTED_AND_NOT_DUE);
        assertThat(underway(MIDDLE, null).reason()).isEqualTo(Reason.NOT_MEASURED_YET);
    }

    @Test
    void green_from_85_percent_of_what_is_expected() {
        assertThat(underway(MIDDLE, "0.425").light()).isEqualTo(Light.GREEN);
        assertThat(underway(MIDDLE, "0.42").light()).isEqualTo(Light.AMBER);
    }

    @Test
    void amber_from_60_percent_and_red_below() {
        assertThat(underway(MIDDLE, "0.3").reason()).isEqualTo(Reason.BEHIND);
        assertThat(underway(MIDDLE, "0.29").light()).isEqualTo(Light.RED);
    }

    @Test
    void amber_when_a_report_is_late() {
        assertThat(look(CommitmentStatus.IN_EXECUTION, MIDDLE, "0.5", true).reason())
                .isEqualTo(Reason.REPORT_LATE);
        assertThat(look(CommitmentStatus.IN_EXECUTION, MIDDLE, null, true).light())
                .isEqualTo(Light.AMBER);
    }

    @Test
    void amber_when_due_within_thirty_days_and_not_nearly_done() {
        assertThat(underway(LocalDate.of(2022, 12, 1), "0.89").reason())
                .isEqualTo(Reason.DUE_SOON_AND_NOT_NEARLY_DONE);
        assertThat(underway(LocalDate.of(2022, 12, 1), "0.95").light()).isEqualTo(Light.GREEN);
    }

    @Test
    void red_once_overdue_unless_it_waits_for_the_verifier() {
        LocalDate after = DUE.plusDays(1);
        assertThat(underway(after, "0.99").reason()).isEqualTo(Reason.OVERDUE);
        assertThat(look(CommitmentStatus.IN_VERIFICATION, after, "1", false).light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void black_while_a_breach_stands_and_blue_once_verified() {
        assertThat(look(CommitmentStatus.IN_REMEDIATION, MIDDLE, "1", false).light())
                .isEqualTo(Light.BLACK);
        assertThat(look(CommitmentStatus.FULFILLED, MIDDLE, "1", false).light())
                .isEqualTo(Light.BLUE);
        assertThat(look(CommitmentStatus.PARTIALLY_FULFILLED, MIDDLE, "1", false).light())
                .isEqualTo(Light.AMBER);
    }

    @Test
    void explains_itself_by_rule_version_inputs_and_result() {
        Light.Explanation why = underway(MIDDLE, "0.4");
        assertThat(why.ruleVersion()).isEqualTo(3);
        assertThat(why.ratio()).isEqualByComparingTo("0.8");
        assertThat(why.inputs().expected()).isEqualByComparingTo("0.5");
        assertThat(why.rule().greenFrom()).isEqualByComparingTo("0.85");
    }
}
