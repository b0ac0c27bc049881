package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.SECRE;
import static org.assertj.core.api.Assertions.assertThat;

import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ResumeCommitment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.CourseRejection.CitesAnotherEvent;
import mesa.api.commitment.CourseRejection.NoGroundToReopen;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.CourseRejection.NotTheSuccessor;
import mesa.api.commitment.CourseRejection.ReopenedByItsCloser;
import mesa.api.commitment.CourseRejection.WithoutReason;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationRejection.NothingFormulated;
import mesa.api.commitment.FormulationRejection.VerifierTakesPart;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.TransferKind;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class CourseTest {
    @Test
    void a_transfer_binds_nobody_who_has_not_accepted() {
        Story story =
                started()
                        .as(chair())
                        .done(
                                new TransferCommitment(
                                        COMMITMENT, ASOC, TransferKind.REASSIGNMENT, "Cercanía"));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).responsible()).hasValue(MIES);
        story.speakingFor(ASOC).done(new AcceptCommitment(COMMITMENT));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).responsible()).hasValue(ASOC);
    }

    @Test
    void a_succession_needs_no_acceptance_but_must_be_on_record() {
        started()
                .as(Caller.SYSTEM)
                .when(new TransferCommitment(COMMITMENT, SECRE, TransferKind.SUCCESSION, "Decreto"))
                .thenRefused(new NotTheSuccessor(COMMITMENT, SECRE));
        started()
                .as(Role.ADMIN)
                .done(new RecordActorSuccession(MIES, SECRE, "Decreto 1", false))
                .as(Caller.SYSTEM)
                .when(
                        new TransferCommitment(
                                COMMITMENT, SECRE, TransferKind.SUCCESSION, "Decreto 1"))
                .thenAccepted(CommitmentTransferred.class);
    }

    @Test
    void the_verifier_takes_over_nothing() {
        started()
                .as(chair())
                .when(new TransferCommitment(COMMITMENT, CUENCA, TransferKind.REASSIGNMENT, "x"))
                .thenRefused(new VerifierTakesPart(COMMITMENT, CUENCA));
    }

    @Test
    void a_cancellation_says_why() {
        started()
                .as(chair())
                .when(new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, ""))
                .thenRefused(new WithoutReason(COMMITMENT));
    }

    @Test
    void reopening_cites_what_closed_it_and_needs_a_ground() {
        Story story = found(Outcome.NOT_FULFILLED);
        long closing = story.journal().getLast().version();
        story.as(chair())
                .when(
                        new ReopenCommitment(
                                COMMITMENT, closing - 1, ReopeningGround.NEW_EVIDENCE, "x"))
                .thenRefused(new CitesAnotherEvent(COMMITMENT, closing - 1, closing));
        story.when(new ReopenCommitment(COMMITMENT, closing, ReopeningGround.NEW_EVIDENCE, "x"))
                .thenRefused(new NoGroundToReopen(COMMITMENT, ReopeningGround.NEW_EVIDENCE));
        story.speakingFor(MIES).done(new AttachEvidence(COMMITMENT, evidence(Sha256.of("nueva"))));
        story.as(verifier())
                .when(new ReopenCommitment(COMMITMENT, closing, ReopeningGround.NEW_EVIDENCE, "x"))
                .thenRefused(new ReopenedByItsCloser(COMMITMENT));
        story.as(chair())
                .when(new ReopenCommitment(COMMITMENT, closing, ReopeningGround.NEW_EVIDENCE, "x"))
                .thenAccepted(CommitmentReopened.class);
    }

    @Test
    void a_pause_stops_the_work_and_goes_back_to_where_it_was() {
        Story story =
                started().as(chair()).done(new SuspendCommitment(COMMITMENT, "Emergencia", null));
        story.when(new SuspendCommitment(COMMITMENT, "x", null))
                .thenRefused(new NotInExecution(COMMITMENT, CommitmentStatus.SUSPENDED));
        story.done(new ResumeCommitment(COMMITMENT, "Fin"));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.IN_EXECUTION);
    }

    @Test
    void nothing_can_be_asked_of_what_was_never_formulated() {
        adopted()
                .when(new StartCommitment(COMMITMENT))
                .thenRefused(new NothingFormulated(COMMITMENT));
    }
}
