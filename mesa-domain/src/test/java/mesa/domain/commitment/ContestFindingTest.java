package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.api.commitment.VerificationRejection.ContestResolvedByItsAuthor;
import mesa.api.commitment.VerificationRejection.ContestTimeOver;
import mesa.api.commitment.VerificationRejection.NotContested;
import mesa.api.commitment.VerificationRejection.StillContestable;
import mesa.api.commitment.Visibility;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class ContestFindingTest {
    private static final ContestFinding CONTEST =
            new ContestFinding(COMMITMENT, "Falta un cantón", List.of());
    private static final LocalDate CONTEST_BY = LocalDate.of(2022, 12, 15);

    @Test
    void is_resolved_by_somebody_else_and_may_change_the_outcome() {
        Story story = found(Outcome.PARTIAL).speakingFor(MIES).done(CONTEST);
        ContestResolved event =
                story.as(chair())
                        .when(new ResolveContest(COMMITMENT, Outcome.FULFILLED, "Probado"))
                        .thenAccepted(ContestResolved.class);
        assertThat(event.changed()).isTrue();
        assertThat(event.announcement())
                .isEqualTo(
                        new Announcement(
                                AGREEMENT,
                                MESA,
                                "CO-MN-VI-2021-01-01",
                                Visibility.PUBLIC,
                                new Concerned(List.of(MIES), List.of(21))));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.FULFILLED);
    }

    @Test
    void is_refused_for_its_author_to_resolve() {
        found(Outcome.PARTIAL)
                .speakingFor(MIES)
                .done(CONTEST)
                .as(verifier())
                .when(new ResolveContest(COMMITMENT, Outcome.FULFILLED, "x"))
                .thenRefused(new ContestResolvedByItsAuthor(COMMITMENT));
    }

    @Test
    void is_refused_after_its_time() {
        found(Outcome.PARTIAL)
                .at("2022-12-16T09:00-05:00")
                .speakingFor(MIES)
                .when(CONTEST)
                .thenRefused(new ContestTimeOver(COMMITMENT, CONTEST_BY));
    }

    @Test
    void becomes_firm_by_silence_only_after_its_time() {
        found(Outcome.PARTIAL)
                .as(Caller.SYSTEM)
                .when(new ConfirmFinding(COMMITMENT))
                .thenRefused(new StillContestable(COMMITMENT, CONTEST_BY));
        found(Outcome.PARTIAL)
                .at("2022-12-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new ConfirmFinding(COMMITMENT))
                .thenAccepted(new FindingBecameFirm(COMMITMENT, Outcome.PARTIAL));
    }

    @Test
    void a_contest_is_resolved_only_where_there_is_one() {
        found(Outcome.PARTIAL)
                .as(chair())
                .when(new ResolveContest(COMMITMENT, Outcome.FULFILLED, "x"))
                .thenRefused(new NotContested(COMMITMENT));
    }
}
