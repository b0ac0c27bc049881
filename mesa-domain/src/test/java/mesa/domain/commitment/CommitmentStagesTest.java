package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.MIES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.AssessBreachAnswer;
import mesa.api.commitment.BreachCommand.CureBreach;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.BreachRejection.AlreadyNotified;
import mesa.api.commitment.BreachRejection.LadderClimbed;
import mesa.api.commitment.BreachRejection.NoAnswerToAssess;
import mesa.api.commitment.BreachRejection.NoRemediation;
import mesa.api.commitment.BreachRejection.NotDeclared;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ResumeCommitment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.CourseRejection.AlreadyStarted;
import mesa.api.commitment.CourseRejection.NotClosed;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotSuspended;
import mesa.api.commitment.CourseRejection.TransferToItself;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationRejection.CoResponsibleTwice;
import mesa.api.commitment.FormulationRejection.OfAnotherAgreement;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.Rung;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationRejection.AlreadyContested;
import mesa.api.commitment.VerificationRejection.FindingOnUnknownMeans;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What is refused because the commitment is not where the command supposes it to be. */
class CommitmentStagesTest {
    private static final ContestFinding CONTEST =
            new ContestFinding(COMMITMENT, "Falta un cantón", List.of());

    private static Story overdue() {
        return evidenced().at("2023-01-16T09:00-05:00").as(Role.SECRETARIAT);
    }

    private static Story notified() {
        return overdue().done(new NotifyBreach(COMMITMENT, "No se cumplió"));
    }

    private static Story declared() {
        return notified()
                .at("2023-01-31T09:00-05:00")
                .as(chair())
                .done(new DeclareBreach(COMMITMENT, "Sin respuesta", null));
    }

    private static MeansFinding fulfilled(String means) {
        return new MeansFinding(means, Outcome.FULFILLED, "Se revisó", List.of(RECORD));
    }

    @Test
    void a_commitment_stays_with_its_agreement() {
        AgreementId other = new AgreementId(Setting.id("other"));
        formulated()
                .when(new FormulateCommitment(COMMITMENT, other, formulation()))
                .thenRefused(new OfAnotherAgreement(COMMITMENT, Setting.AGREEMENT));
    }

    @Test
    void an_actor_takes_part_once() {
        formulated()
                .speakingFor(ASOC)
                .done(new AddCoResponsible(COMMITMENT, ASOC, "Difusión", null))
                .when(new AddCoResponsible(COMMITMENT, ASOC, "Difusión", null))
                .thenRefused(new CoResponsibleTwice(COMMITMENT, ASOC));
        formulated()
                .speakingFor(MIES)
                .when(new AddCoResponsible(COMMITMENT, MIES, "Personal", null))
                .thenRefused(new CoResponsibleTwice(COMMITMENT, MIES));
    }

    @Test
    void work_begins_once_and_only_on_what_was_accepted() {
        started()
                .when(new StartCommitment(COMMITMENT))
                .thenRefused(new AlreadyStarted(COMMITMENT, CommitmentStatus.IN_EXECUTION));
        formulated()
                .speakingFor(MIES)
                .when(new StartCommitment(COMMITMENT))
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
    }

    @Test
    void only_a_suspended_commitment_is_resumed() {
        started()
                .as(chair())
                .when(new ResumeCommitment(COMMITMENT, "Se levantó la causa"))
                .thenRefused(new NotSuspended(COMMITMENT, CommitmentStatus.IN_EXECUTION));
    }

    @Test
    void it_is_not_transferred_to_whom_it_binds_already() {
        started()
                .as(chair())
                .when(
                        new TransferCommitment(
                                COMMITMENT, MIES, TransferKind.REASSIGNMENT, "Competencia"))
                .thenRefused(new TransferToItself(COMMITMENT, MIES));
    }

    @Test
    void only_what_was_closed_is_reopened() {
        started()
                .as(chair())
                .when(
                        new ReopenCommitment(
                                COMMITMENT, 3, ReopeningGround.NEW_EVIDENCE, "Nuevo registro"))
                .thenRefused(new NotClosed(COMMITMENT, CommitmentStatus.IN_EXECUTION));
    }

    @Test
    void a_breach_is_notified_once() {
        notified()
                .when(new NotifyBreach(COMMITMENT, "No se cumplió"))
                .thenRefused(new AlreadyNotified(COMMITMENT, LocalDate.of(2023, 1, 30)));
    }

    @Test
    void an_answer_is_assessed_only_once_it_came() {
        notified()
                .as(chair())
                .when(new AssessBreachAnswer(COMMITMENT, true, "Probado"))
                .thenRefused(new NoAnswerToAssess(COMMITMENT));
    }

    @Test
    void only_a_declared_breach_is_remedied_or_escalated() {
        notified()
                .as(chair())
                .when(
                        new ApproveRemediation(
                                COMMITMENT,
                                List.of(new RemediationStep("Brigadas", LocalDate.of(2023, 3, 1)))))
                .thenRefused(new NotDeclared(COMMITMENT, CommitmentStatus.IN_EXECUTION));
        notified()
                .when(new EscalateBreach(COMMITMENT, Rung.FOCAL_POINT, "Sin respuesta"))
                .thenRefused(new NotDeclared(COMMITMENT, CommitmentStatus.IN_EXECUTION));
    }

    @Test
    void a_breach_is_cured_under_an_approved_plan() {
        declared()
                .when(new CureBreach(COMMITMENT, "Hecho", List.of(RECORD)))
                .thenRefused(new NoRemediation(COMMITMENT, CommitmentStatus.BREACH_DECLARED));
    }

    @Test
    void the_ladder_has_a_last_rung() {
        Story story = declared();
        for (Rung rung : Rung.values()) {
            story.done(new EscalateBreach(COMMITMENT, rung, "Sin respuesta"))
                    .at(story.now().plus(Duration.ofDays(60)));
        }
        story.when(new EscalateBreach(COMMITMENT, Rung.MINISTER_OR_CABINET, "Sin respuesta"))
                .thenRefused(new LadderClimbed(COMMITMENT));
    }

    @Test
    void a_finding_speaks_once_of_each_means_agreed() {
        inVerification()
                .as(verifier())
                .when(
                        new IssueFinding(
                                COMMITMENT,
                                List.of(fulfilled("record"), fulfilled("photo")),
                                "Hallazgo"))
                .thenRefused(new FindingOnUnknownMeans(COMMITMENT, "photo"));
        inVerification()
                .as(verifier())
                .when(
                        new IssueFinding(
                                COMMITMENT,
                                List.of(fulfilled("record"), fulfilled("record")),
                                "Hallazgo"))
                .thenRefused(new FindingOnUnknownMeans(COMMITMENT, "record"));
    }

    @Test
    void a_finding_is_contested_once() {
        Story contested = found(Outcome.PARTIAL).speakingFor(MIES).done(CONTEST);
        contested.when(CONTEST).thenRefused(new AlreadyContested(COMMITMENT));
        contested
                .at("2022-12-16T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new ConfirmFinding(COMMITMENT))
                .thenRefused(new AlreadyContested(COMMITMENT));
    }
}
