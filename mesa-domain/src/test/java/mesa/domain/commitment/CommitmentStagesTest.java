package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.measured;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.MIES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.Accumulation;
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
import mesa.api.commitment.Evidence;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationRejection.CoResponsibleTwice;
import mesa.api.commitment.FormulationRejection.OfAnotherAgreement;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.ReportCommand.AcceptReport;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.ReportCommand.PublishReport;
import mesa.api.commitment.ReportCommand.RestateMeasurement;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportRejection.CapacityFell;
import mesa.api.commitment.ReportRejection.EvidenceExists;
import mesa.api.commitment.ReportRejection.MeansUnknown;
import mesa.api.commitment.ReportRejection.NoSuchReport;
import mesa.api.commitment.ReportRejection.NotForPublication;
import mesa.api.commitment.ReportRejection.PeriodOutsideTerm;
import mesa.api.commitment.Rung;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationCommand.RequestEvidence;
import mesa.api.commitment.VerificationRejection.AlreadyContested;
import mesa.api.commitment.VerificationRejection.FindingOnUnknownMeans;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
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
    void evidence_is_attached_once_and_for_a_means_agreed() {
        evidenced()
                .when(new AttachEvidence(COMMITMENT, evidence(RECORD)))
                .thenRefused(new EvidenceExists(COMMITMENT, RECORD));
        evidenced()
                .when(
                        new AttachEvidence(
                                COMMITMENT,
                                new Evidence(
                                        Sha256.of("foto"),
                                        "Foto",
                                        "photo",
                                        900,
                                        "image/jpeg",
                                        null)))
                .thenRefused(new MeansUnknown(COMMITMENT, "photo"));
        inVerification()
                .as(verifier())
                .when(new RequestEvidence(COMMITMENT, "photo", "Fotografías"))
                .thenRefused(new MeansUnknown(COMMITMENT, "photo"));
    }

    @Test
    void a_report_speaks_of_days_within_the_term() {
        Period before = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));
        evidenced()
                .when(Decided.report(before, 400, LocalDate.of(2021, 3, 31)))
                .thenRefused(new PeriodOutsideTerm(COMMITMENT, before));
    }

    @Test
    void only_a_report_that_was_made_is_accepted_or_restated() {
        evidenced()
                .as(Role.SECRETARIAT)
                .when(new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenRefused(new NoSuchReport(COMMITMENT, "attended", FIRST_QUARTER));
        evidenced()
                .when(
                        new RestateMeasurement(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                measured(350, LocalDate.of(2022, 3, 31)),
                                "Duplicados"))
                .thenRefused(new NoSuchReport(COMMITMENT, "attended", FIRST_QUARTER));
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

    @Test
    void a_restricted_commitment_is_not_published() {
        restricted()
                .as(Role.SECRETARIAT)
                .when(new PublishReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenRefused(new NotForPublication(COMMITMENT, Visibility.RESTRICTED));
    }

    @Test
    void a_capacity_does_not_fall() {
        Period second = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30));
        withCapacity()
                .at("2022-07-04T09:00-05:00")
                .when(trained(second, 30, LocalDate.of(2022, 6, 30)))
                .thenRefused(
                        new CapacityFell(COMMITMENT, "attended", Quantity.of(40), Quantity.of(30)));
    }

    private static Story begun(Formulation terms) {
        return Decided.adopted()
                .done(new FormulateCommitment(COMMITMENT, Setting.AGREEMENT, terms))
                .at("2021-09-10T10:00-05:00")
                .speakingFor(MIES)
                .done(new AcceptCommitment(COMMITMENT))
                .at("2022-01-03T09:00-05:00")
                .done(new StartCommitment(COMMITMENT));
    }

    private static Story restricted() {
        return begun(with(Decided.indicator(), Visibility.RESTRICTED));
    }

    private static Story withCapacity() {
        return begun(with(capacity(), Visibility.PUBLIC))
                .at("2022-04-04T09:00-05:00")
                .done(
                        new AttachEvidence(COMMITMENT, evidence(RECORD)),
                        trained(FIRST_QUARTER, 40, LocalDate.of(2022, 3, 31)));
    }

    private static SubmitProgressReport trained(Period period, long people, LocalDate on) {
        return Decided.report(period, people, on);
    }

    private static Indicator capacity() {
        Indicator i = Decided.indicator();
        return new Indicator(
                i.key(),
                "Cantones con oficina",
                "cantones",
                i.baseline(),
                i.baselineDue(),
                i.target(),
                i.targetDate(),
                i.direction(),
                Accumulation.CAPACITY,
                "oficinas abiertas",
                i.source(),
                i.frequency(),
                i.disaggregation());
    }

    private static Formulation with(Indicator indicator, Visibility visibility) {
        Formulation f = formulation();
        return new Formulation(
                f.statement(),
                f.product(),
                f.beneficiary(),
                f.territories(),
                f.responsible(),
                f.unit(),
                f.coResponsible(),
                f.focalPoint(),
                f.start(),
                f.due(),
                f.plan(),
                List.of(indicator),
                f.means(),
                f.verifier(),
                f.resources(),
                f.risk(),
                f.objectives(),
                f.weight(),
                visibility);
    }
}
