package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.ResumeCommitment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseEvent.CommitmentResumed;
import mesa.api.commitment.CourseEvent.CommitmentSuspended;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.RemediationStep;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** Work that goes on may pause, whatever its stage; what has ended or was declared may not. */
class SuspendCommitmentTest {
    private static final SuspendCommitment PAUSE =
            new SuspendCommitment(COMMITMENT, "Emergencia", LocalDate.of(2023, 6, 30));

    private static CommitmentStatus statusOf(Story story) {
        return story.facts(COMMITMENT, CommitmentFacts.class).status();
    }

    private static void pauses_and_goes_on(Story story, CommitmentStatus where) {
        assertThat(statusOf(story)).isEqualTo(where);
        story.as(chair())
                .when(PAUSE)
                .thenAccepted(
                        new CommitmentSuspended(
                                COMMITMENT, "Emergencia", LocalDate.of(2023, 6, 30)));
        assertThat(statusOf(story)).isEqualTo(CommitmentStatus.SUSPENDED);
        story.when(new ResumeCommitment(COMMITMENT, "Fin"))
                .thenAccepted(new CommitmentResumed(COMMITMENT, "Fin"));
        assertThat(statusOf(story)).isEqualTo(where);
    }

    private static void does_not_pause(Story story, CommitmentStatus where) {
        story.as(chair()).when(PAUSE).thenRefused(new NotInExecution(COMMITMENT, where));
    }

    private static Story declared() {
        return evidenced()
                .at("2023-01-16T09:00-05:00")
                .as(chair())
                .done(new NotifyBreach(COMMITMENT, "No se cumplió"))
                .at("2023-01-31T09:00-05:00")
                .done(new DeclareBreach(COMMITMENT, "Sin respuesta", null));
    }

    @Test
    void before_its_work_begins() {
        pauses_and_goes_on(accepted(), CommitmentStatus.NOT_STARTED);
    }

    @Test
    void while_it_is_carried_out() {
        pauses_and_goes_on(started(), CommitmentStatus.IN_EXECUTION);
    }

    @Test
    void once_it_was_reported_fulfilled() {
        pauses_and_goes_on(
                reported().done(new ReportFulfilment(COMMITMENT, "Cumplido")),
                CommitmentStatus.REPORTED_FULFILLED);
    }

    @Test
    void while_it_is_verified() {
        pauses_and_goes_on(inVerification(), CommitmentStatus.IN_VERIFICATION);
    }

    @Test
    void not_before_anybody_owes_it() {
        does_not_pause(
                adopted()
                        .done(
                                new FormulateCommitment(
                                        COMMITMENT,
                                        AGREEMENT,
                                        formulation().measuredBy(List.of()))),
                CommitmentStatus.DRAFT);
        does_not_pause(formulated(), CommitmentStatus.FORMULATED);
    }

    @Test
    void not_after_it_ended() {
        does_not_pause(found(Outcome.FULFILLED), CommitmentStatus.FULFILLED);
        does_not_pause(found(Outcome.PARTIAL), CommitmentStatus.PARTIALLY_FULFILLED);
        does_not_pause(found(Outcome.NOT_FULFILLED), CommitmentStatus.NOT_FULFILLED);
        does_not_pause(
                started()
                        .as(chair())
                        .done(
                                new CancelCommitment(
                                        COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva")),
                CommitmentStatus.CANCELLED);
    }

    @Test
    void not_to_escape_a_declared_breach() {
        does_not_pause(declared(), CommitmentStatus.BREACH_DECLARED);
        does_not_pause(
                declared()
                        .done(
                                new ApproveRemediation(
                                        COMMITMENT,
                                        List.of(
                                                new RemediationStep(
                                                        "Brigadas", LocalDate.of(2023, 3, 1))))),
                CommitmentStatus.IN_REMEDIATION);
    }
}
