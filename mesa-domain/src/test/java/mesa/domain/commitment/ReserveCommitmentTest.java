package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.ChangeCommitmentVisibility;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.FormulationRejection.ReserveIncomplete;
import mesa.api.commitment.FormulationRejection.ReserveOfNothing;
import mesa.api.commitment.FormulationRejection.ReserveOver;
import mesa.api.commitment.FormulationRejection.VisibilityUnchanged;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is restricted says by which law and until when (rule G7). */
class ReserveCommitmentTest {
    private static final LocalDate TERM = LocalDate.of(2021, 12, 1);
    private static final Reserve RESERVE = new Reserve("LOSPEE, art. 19", TERM);

    private static FormulateCommitment formulate(Visibility to, @Nullable Reserve reserve) {
        return new FormulateCommitment(COMMITMENT, AGREEMENT, formulation().shownTo(to, reserve));
    }

    private static ChangeCommitmentVisibility change(Visibility to, @Nullable Reserve reserve) {
        return new ChangeCommitmentVisibility(COMMITMENT, to, reserve, "Resolución 12");
    }

    @Test
    void is_refused_without_a_ground_or_a_term() {
        adopted()
                .when(formulate(Visibility.RESTRICTED, null))
                .thenRefused(new ReserveIncomplete(COMMITMENT, List.of("ground", "until")));
        adopted()
                .when(formulate(Visibility.RESTRICTED, new Reserve(" ", TERM)))
                .thenRefused(new ReserveIncomplete(COMMITMENT, List.of("ground")));
        adopted()
                .when(formulate(Visibility.RESTRICTED, new Reserve("LOSPEE, art. 19", null)))
                .thenRefused(new ReserveIncomplete(COMMITMENT, List.of("until")));
        formulated()
                .when(change(Visibility.RESTRICTED, null))
                .thenRefused(new ReserveIncomplete(COMMITMENT, List.of("ground", "until")));
    }

    @Test
    void is_refused_with_a_term_that_is_over() {
        LocalDate past = LocalDate.of(2021, 9, 1);
        adopted()
                .when(formulate(Visibility.RESTRICTED, new Reserve("LOSPEE, art. 19", past)))
                .thenRefused(new ReserveOver(COMMITMENT, past));
    }

    @Test
    void is_refused_where_nothing_is_restricted() {
        adopted()
                .when(formulate(Visibility.INTERNAL, RESERVE))
                .thenRefused(new ReserveOfNothing(COMMITMENT, Visibility.INTERNAL));
    }

    @Test
    void is_kept_with_what_was_formulated() {
        CommitmentFormulated event =
                adopted()
                        .when(formulate(Visibility.RESTRICTED, RESERVE))
                        .thenAccepted(CommitmentFormulated.class);
        assertThat(event.formulation().reserve()).isEqualTo(RESERVE);
    }

    @Test
    void what_a_proposal_carried_is_not_lost_because_its_term_ran_out_meanwhile() {
        Story story = adopted();
        story.as(Decided.platform())
                .when(
                        formulate(
                                Visibility.RESTRICTED,
                                new Reserve("LOSPEE, art. 19", LocalDate.of(2021, 9, 1))))
                .thenAccepted(CommitmentFormulated.class);
    }

    @Test
    void what_the_platform_sends_for_a_proposal_has_a_ground_and_a_term_too() {
        adopted()
                .as(Decided.platform())
                .when(formulate(Visibility.RESTRICTED, null))
                .thenRefused(new ReserveIncomplete(COMMITMENT, List.of("ground", "until")));
        adopted()
                .as(Decided.platform())
                .when(formulate(Visibility.PUBLIC, RESERVE))
                .thenRefused(new ReserveOfNothing(COMMITMENT, Visibility.PUBLIC));
    }

    @Test
    void an_act_within_the_term_is_restricted_and_one_after_it_public() {
        assertThat(acceptedOn("2021-11-30T10:00-05:00").visibility())
                .isEqualTo(Visibility.RESTRICTED);
        assertThat(acceptedOn("2021-12-01T10:00-05:00").visibility()).isEqualTo(Visibility.PUBLIC);
    }

    private static CommitmentAccepted acceptedOn(String day) {
        return adopted()
                .done(formulate(Visibility.RESTRICTED, RESERVE))
                .at(day)
                .speakingFor(MIES)
                .when(new AcceptCommitment(COMMITMENT))
                .thenAccepted(CommitmentAccepted.class);
    }

    @Test
    void an_accepted_commitment_is_reserved_and_opened_with_a_reason() {
        accepted()
                .as(Role.SECRETARIAT)
                .when(change(Visibility.RESTRICTED, RESERVE))
                .thenAccepted(
                        new CommitmentVisibilityChanged(
                                COMMITMENT, Visibility.RESTRICTED, RESERVE, "Resolución 12"));
        accepted()
                .as(Role.SECRETARIAT)
                .done(change(Visibility.RESTRICTED, RESERVE))
                .when(change(Visibility.PUBLIC, null))
                .thenAccepted(CommitmentVisibilityChanged.class);
    }

    @Test
    void the_same_visibility_twice_is_refused() {
        accepted()
                .as(Role.SECRETARIAT)
                .done(change(Visibility.RESTRICTED, RESERVE))
                .when(change(Visibility.RESTRICTED, RESERVE))
                .thenRefused(new VisibilityUnchanged(COMMITMENT, Visibility.RESTRICTED));
    }
}
