package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SECRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Rejection;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentStarted;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.CourseEvent.FulfilmentReported;
import mesa.api.commitment.CourseEvent.TransferOffered;
import mesa.api.commitment.CourseRejection.NoGroundToReopen;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.CourseRejection.NotTheSuccessor;
import mesa.api.commitment.CourseRejection.ReopenedByItsCloser;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.FlagAcceptanceSilence;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationCommand.RejectCommitment;
import mesa.api.commitment.FormulationEvent.AcceptanceSilent;
import mesa.api.commitment.FormulationEvent.CommitmentRejectedByResponsible;
import mesa.api.commitment.FormulationRejection.NotAwaitingAcceptance;
import mesa.api.commitment.FormulationRejection.StillTimeToAccept;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** Who moves a commitment on, from where, and who may not. */
class CourseBoundariesTest {
    private static final LocalDate OFFER_ENDS = LocalDate.of(2022, 1, 17);

    private static TransferCommitment reassign(ActorId to) {
        return new TransferCommitment(COMMITMENT, to, TransferKind.REASSIGNMENT, "Cercanía");
    }

    private static Story offered() {
        return started().as(chair()).done(reassign(ASOC));
    }

    private static Story drafted(Formulation terms) {
        return adopted().done(new FormulateCommitment(COMMITMENT, AGREEMENT, terms));
    }

    private static CancelCommitment cancel() {
        return new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva");
    }

    private static Story cancelled() {
        return evidenced().as(chair()).done(cancel());
    }

    private static ReopenCommitment reopen(long closing, ReopeningGround ground) {
        return new ReopenCommitment(COMMITMENT, closing, ground, "Nuevo registro");
    }

    private static CommitmentFacts facts(Story story) {
        return story.facts(COMMITMENT, CommitmentFacts.class);
    }

    @Test
    void is_begun_by_its_responsible_or_by_an_office_of_the_mesa() {
        accepted().when(new StartCommitment(COMMITMENT)).thenAccepted(CommitmentStarted.class);
        for (Role role : List.of(Role.SECRETARIAT, Role.CHAIR, Role.VERIFIER, Role.SYSTEM)) {
            accepted()
                    .as(new Caller("o", Set.of(role), null))
                    .when(new StartCommitment(COMMITMENT))
                    .thenAccepted(CommitmentStarted.class);
        }
        accepted()
                .speakingFor(ASOC)
                .when(new StartCommitment(COMMITMENT))
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
    }

    @Test
    void what_is_over_is_not_begun_again() {
        cancelled()
                .when(new StartCommitment(COMMITMENT))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
    }

    @Test
    void is_reported_fulfilled_by_its_responsible_while_it_is_carried_out() {
        ReportFulfilment report = new ReportFulfilment(COMMITMENT, "Cumplido");
        started()
                .speakingFor(ASOC)
                .when(report)
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        started().as(chair()).when(report).thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        accepted()
                .when(report)
                .thenRefused(new NotInExecution(COMMITMENT, CommitmentStatus.NOT_STARTED));
        started()
                .when(report)
                .thenAccepted(
                        new FulfilmentReported(COMMITMENT, LocalDate.of(2022, 1, 3), "Cumplido"));
    }

    @Test
    void what_nobody_owes_or_what_has_ended_is_not_transferred() {
        drafted(formulation().owedBy(null))
                .as(chair())
                .when(reassign(ASOC))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.DRAFT));
        formulated()
                .as(chair())
                .when(reassign(ASOC))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
        found(Outcome.FULFILLED)
                .as(chair())
                .when(reassign(ASOC))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FULFILLED));
        cancelled()
                .when(reassign(ASOC))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
    }

    @Test
    void what_has_ended_does_not_pass_to_a_successor_and_what_is_drafted_does() {
        TransferCommitment move =
                new TransferCommitment(COMMITMENT, SECRE, TransferKind.SUCCESSION, "Decreto 1");
        RecordActorSuccession succeed = new RecordActorSuccession(MIES, SECRE, "Decreto 1", false);
        cancelled()
                .done(succeed)
                .when(move)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
        found(Outcome.FULFILLED)
                .done(succeed)
                .when(move)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FULFILLED));
        formulated().done(succeed).when(move).thenAccepted(CommitmentTransferred.class);
    }

    @Test
    void a_succession_goes_to_the_successor_on_record_and_to_nobody_else() {
        started()
                .as(Role.ADMIN)
                .done(new RecordActorSuccession(MIES, SECRE, "Decreto 1", false))
                .when(new TransferCommitment(COMMITMENT, OIM, TransferKind.SUCCESSION, "Decreto 1"))
                .thenRefused(new NotTheSuccessor(COMMITMENT, OIM));
    }

    @Test
    void an_offer_has_ten_working_days_and_is_silent_after_them() {
        started()
                .as(chair())
                .when(reassign(ASOC))
                .thenAccepted(new TransferOffered(COMMITMENT, MIES, ASOC, "Cercanía", OFFER_ENDS));
        FlagAcceptanceSilence flag = new FlagAcceptanceSilence(COMMITMENT);
        Story story = offered().at("2022-01-17T23:59-05:00").as(Caller.SYSTEM);
        story.when(flag).thenRefused(new StillTimeToAccept(COMMITMENT, OFFER_ENDS));
        story.at("2022-01-18T00:00-05:00")
                .when(flag)
                .thenAccepted(new AcceptanceSilent(COMMITMENT, ASOC));
        assertThat(facts(story).responsible()).hasValue(MIES);
        story.speakingFor(ASOC)
                .when(new AcceptCommitment(COMMITMENT))
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.IN_EXECUTION));
    }

    @Test
    void an_offer_is_accepted_and_rejected_by_whom_it_was_made_to() {
        offered()
                .speakingFor(CUENCA)
                .when(new AcceptCommitment(COMMITMENT))
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.IN_EXECUTION));
        offered()
                .speakingFor(CUENCA)
                .when(new RejectCommitment(COMMITMENT, "Sin competencia"))
                .thenRefused(new NotAwaitingAcceptance(COMMITMENT, CommitmentStatus.IN_EXECUTION));
        Story story = offered().speakingFor(ASOC);
        story.when(new RejectCommitment(COMMITMENT, "Sin competencia"))
                .thenAccepted(
                        new CommitmentRejectedByResponsible(COMMITMENT, ASOC, "Sin competencia"));
        assertThat(facts(story).status()).isEqualTo(CommitmentStatus.IN_EXECUTION);
        assertThat(facts(story).responsible()).hasValue(MIES);
    }

    @Test
    void whoever_takes_it_over_supports_it_no_longer_and_the_others_do() {
        Story story = started();
        for (ActorId actor : List.of(ASOC, OIM)) {
            story.speakingFor(actor)
                    .done(new AddCoResponsible(COMMITMENT, actor, "Convocatoria", null));
        }
        story.as(chair()).done(reassign(ASOC)).speakingFor(ASOC);
        story.done(new AcceptCommitment(COMMITMENT));
        assertThat(facts(story).concerned().institutions()).containsExactly(ASOC, OIM);
    }

    @Test
    void is_cancelled_from_its_draft_on_and_once() {
        drafted(formulation().measuredBy(List.of()))
                .as(chair())
                .when(cancel())
                .thenAccepted(CommitmentCancelled.class);
        cancelled().when(cancel()).thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
        found(Outcome.PARTIAL)
                .as(chair())
                .when(cancel())
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.PARTIALLY_FULFILLED));
    }

    @Test
    void what_was_cancelled_is_reopened_on_new_evidence_by_somebody_else() {
        Story story = cancelled();
        long closing = story.journal().getLast().version();
        story.as(Role.CHAIR);
        story.when(reopen(closing, ReopeningGround.NEW_EVIDENCE))
                .thenRefused(new NoGroundToReopen(COMMITMENT, ReopeningGround.NEW_EVIDENCE));
        story.speakingFor(MIES).done(new AttachEvidence(COMMITMENT, evidence(Sha256.of("nueva"))));
        story.as(Role.CHAIR)
                .when(reopen(closing, ReopeningGround.RESULT_LAPSED))
                .thenRefused(new NoGroundToReopen(COMMITMENT, ReopeningGround.RESULT_LAPSED));
        story.as(chair())
                .when(reopen(closing, ReopeningGround.NEW_EVIDENCE))
                .thenRefused(new ReopenedByItsCloser(COMMITMENT));
        story.as(Role.CHAIR)
                .when(reopen(closing, ReopeningGround.NEW_EVIDENCE))
                .thenAccepted(CommitmentReopened.class);
        assertThat(facts(story).status()).isEqualTo(CommitmentStatus.IN_EXECUTION);
    }

    @Test
    void what_nobody_had_accepted_is_a_draft_again_once_reopened() {
        Story story = formulated().as(chair()).done(cancel());
        long closing = story.journal().getLast().version();
        story.speakingFor(MIES).done(new AttachEvidence(COMMITMENT, evidence(Sha256.of("nueva"))));
        story.as(Role.CHAIR).done(reopen(closing, ReopeningGround.NEW_EVIDENCE));
        assertThat(facts(story).status()).isEqualTo(CommitmentStatus.DRAFT);
    }

    @Test
    void a_result_lapses_only_where_there_was_one() {
        for (Outcome outcome : List.of(Outcome.FULFILLED, Outcome.PARTIAL)) {
            Story story = found(outcome);
            story.as(chair())
                    .when(
                            reopen(
                                    story.journal().getLast().version(),
                                    ReopeningGround.RESULT_LAPSED))
                    .thenAccepted(CommitmentReopened.class);
        }
        Story story = found(Outcome.NOT_FULFILLED);
        story.as(chair())
                .when(reopen(story.journal().getLast().version(), ReopeningGround.RESULT_LAPSED))
                .thenRefused(new NoGroundToReopen(COMMITMENT, ReopeningGround.RESULT_LAPSED));
    }

    @Test
    void a_contest_that_was_won_reopens_and_one_that_was_lost_does_not() {
        assertThat(reopenedAfter(Outcome.FULFILLED)).isEmpty();
        assertThat(reopenedAfter(Outcome.PARTIAL))
                .hasValue(new NoGroundToReopen(COMMITMENT, ReopeningGround.CONTEST_WON));
    }

    /** What refuses to reopen a finding of {@code PARTIAL} once its contest was resolved so. */
    private static Optional<Rejection> reopenedAfter(Outcome resolved) {
        Story story =
                found(Outcome.PARTIAL)
                        .speakingFor(MIES)
                        .done(new ContestFinding(COMMITMENT, "Falta un cantón", List.of()))
                        .as(chair())
                        .done(new ResolveContest(COMMITMENT, resolved, "Probado"));
        long closing = story.journal().getLast().version();
        return Optional.ofNullable(
                story.as(Role.CHAIR)
                        .when(reopen(closing, ReopeningGround.CONTEST_WON))
                        .rejection());
    }
}
