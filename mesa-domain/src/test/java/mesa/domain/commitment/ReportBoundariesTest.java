package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.START;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidence;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.indicator;
import static mesa.domain.Decided.measured;
import static mesa.domain.Decided.report;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.OIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.commitment.Accumulation;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseRejection.ChangeWithoutReason;
import mesa.api.commitment.CourseRejection.IndicatorUnknown;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.Direction;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Frequency;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.ObstacleKind;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.ReportCommand.AcceptReport;
import mesa.api.commitment.ReportCommand.AddContribution;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.ReportCommand.ClearObstacle;
import mesa.api.commitment.ReportCommand.PublishReport;
import mesa.api.commitment.ReportCommand.RecordObstacle;
import mesa.api.commitment.ReportCommand.RestateMeasurement;
import mesa.api.commitment.ReportCommand.ReturnReport;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportEvent.ContributionAdded;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportPublished;
import mesa.api.commitment.ReportRejection.CapacityFell;
import mesa.api.commitment.ReportRejection.DropNeedsRestatement;
import mesa.api.commitment.ReportRejection.EvidenceUnknown;
import mesa.api.commitment.ReportRejection.MeasuredInTheFuture;
import mesa.api.commitment.ReportRejection.NotCoResponsible;
import mesa.api.commitment.ReportRejection.ObstacleUnknown;
import mesa.api.commitment.ReportRejection.PeriodOutsideTerm;
import mesa.api.commitment.ReportRejection.ReportExists;
import mesa.api.commitment.ReportRejection.ReportNotAtThisStage;
import mesa.api.commitment.ReportStatus;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The rules INV-P and K7 at their boundaries. */
class ReportBoundariesTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final Period SECOND_QUARTER =
            new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30));
    private static final Sha256 OTHER = Sha256.of("otra");

    private static RestateMeasurement restate(long people, String reason) {
        return new RestateMeasurement(
                COMMITMENT, "attended", FIRST_QUARTER, measured(people, DAY), reason);
    }

    private static Story acceptedReport() {
        return reported()
                .as(Role.SECRETARIAT)
                .done(new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER));
    }

    private static Story begun(Formulation terms) {
        return adopted()
                .done(new FormulateCommitment(COMMITMENT, AGREEMENT, terms))
                .at("2021-09-10T10:00-05:00")
                .speakingFor(MIES)
                .done(new AcceptCommitment(COMMITMENT))
                .at("2022-01-03T09:00-05:00")
                .done(new StartCommitment(COMMITMENT))
                .at("2022-12-31T09:00-05:00")
                .done(new AttachEvidence(COMMITMENT, evidence(RECORD)));
    }

    private static Story measuring(Accumulation accumulation) {
        Indicator i = indicator();
        return begun(
                formulation()
                        .measuredBy(
                                List.of(
                                        new Indicator(
                                                i.key(),
                                                i.name(),
                                                i.unit(),
                                                i.baseline(),
                                                i.baselineDue(),
                                                i.target(),
                                                i.targetDate(),
                                                i.direction(),
                                                accumulation,
                                                i.formula(),
                                                i.source(),
                                                i.frequency(),
                                                i.disaggregation()))));
    }

    private static CommitmentStatus statusOf(Story story) {
        return story.facts(COMMITMENT, CommitmentFacts.class).status();
    }

    private static void reports(Story story) {
        story.speakingFor(MIES)
                .when(report(FIRST_QUARTER, 400, DAY))
                .thenAccepted(ProgressReported.class);
    }

    private static void does_not_report(Story story) {
        CommitmentStatus status = statusOf(story);
        story.speakingFor(MIES)
                .when(report(FIRST_QUARTER, 400, DAY))
                .thenRefused(new NotInExecution(COMMITMENT, status));
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
    void reports_come_from_execution_to_verification_and_under_a_breach() {
        reports(evidenced());
        reports(evidenced().done(new ReportFulfilment(COMMITMENT, "Cumplido")));
        reports(
                evidenced()
                        .done(new ReportFulfilment(COMMITMENT, "Cumplido"))
                        .as(Role.SECRETARIAT)
                        .done(new RequestVerification(COMMITMENT)));
        reports(declared());
        reports(
                declared()
                        .done(
                                new ApproveRemediation(
                                        COMMITMENT,
                                        List.of(
                                                new RemediationStep(
                                                        "Brigadas", LocalDate.of(2023, 3, 1))))));
    }

    @Test
    void reports_do_not_come_before_the_work_or_after_its_end_or_in_a_pause() {
        does_not_report(formulated());
        does_not_report(accepted());
        does_not_report(found(Outcome.FULFILLED));
        does_not_report(found(Outcome.PARTIAL));
        does_not_report(found(Outcome.NOT_FULFILLED));
        does_not_report(
                started().as(chair()).done(new SuspendCommitment(COMMITMENT, "Emergencia", null)));
        does_not_report(
                started()
                        .as(chair())
                        .done(
                                new CancelCommitment(
                                        COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva")));
    }

    @Test
    void an_indicator_that_was_not_agreed_is_not_reported() {
        evidenced()
                .when(
                        new SubmitProgressReport(
                                COMMITMENT,
                                "other",
                                FIRST_QUARTER,
                                measured(400, DAY),
                                "Avanza",
                                List.of(RECORD)))
                .thenRefused(new IndicatorUnknown(COMMITMENT, "other"));
    }

    @Test
    void two_reports_may_touch_and_not_overlap_by_a_day() {
        Period overlapping = new Period(DAY, LocalDate.of(2022, 6, 30));
        Story story = reported().at("2022-07-01T09:00-05:00");
        story.when(report(overlapping, 500, DAY))
                .thenRefused(new ReportExists(COMMITMENT, "attended", overlapping));
        story.when(report(SECOND_QUARTER, 500, DAY)).thenAccepted(ProgressReported.class);
    }

    @Test
    void another_indicator_is_reported_for_the_same_period() {
        Indicator second =
                new Indicator(
                        "offices",
                        "Oficinas",
                        "oficinas",
                        new Baseline(Quantity.of(0), LocalDate.of(2021, 9, 1)),
                        null,
                        Quantity.of(3),
                        DUE,
                        Direction.INCREASE,
                        Accumulation.STOCK,
                        "suma",
                        "registro",
                        Frequency.QUARTERLY,
                        List.of());
        Story story = begun(formulation().measuredBy(List.of(indicator(), second)));
        story.done(report(FIRST_QUARTER, 400, DAY))
                .when(
                        new SubmitProgressReport(
                                COMMITMENT,
                                "offices",
                                FIRST_QUARTER,
                                new Measurement(Quantity.of(1), DAY, "registro", List.of()),
                                "Avanza",
                                List.of(RECORD)))
                .thenAccepted(ProgressReported.class);
    }

    @Test
    void a_period_ends_on_the_first_day_of_the_term_at_the_earliest() {
        Period touching = new Period(START.minusDays(30), START);
        Period before = new Period(START.minusDays(30), START.minusDays(1));
        evidenced().when(report(touching, 10, START)).thenAccepted(ProgressReported.class);
        evidenced()
                .when(report(before, 10, START.minusDays(1)))
                .thenRefused(new PeriodOutsideTerm(COMMITMENT, before));
    }

    @Test
    void is_measured_today_at_the_latest() {
        LocalDate today = LocalDate.of(2022, 4, 4);
        evidenced().when(report(FIRST_QUARTER, 400, today)).thenAccepted(ProgressReported.class);
        evidenced()
                .when(report(FIRST_QUARTER, 400, today.plusDays(1)))
                .thenRefused(new MeasuredInTheFuture(COMMITMENT, today.plusDays(1)));
    }

    @Test
    void a_cumulative_figure_is_never_negative_and_a_stock_or_a_flow_may_be() {
        // Decided.measured gives negative cells as well; what counts here is the total.
        evidenced().when(report(FIRST_QUARTER, 0, DAY)).thenAccepted(ProgressReported.class);
        evidenced()
                .when(report(FIRST_QUARTER, -1, DAY))
                .thenRefused(new DropNeedsRestatement(COMMITMENT, "attended", Quantity.of(-1)));
        for (Accumulation free : List.of(Accumulation.STOCK, Accumulation.FLOW)) {
            measuring(free)
                    .when(report(FIRST_QUARTER, -1, DAY))
                    .thenAccepted(ProgressReported.class);
        }
    }

    @Test
    void a_capacity_is_compared_with_the_last_period_before_its_own() {
        Period third = new Period(LocalDate.of(2022, 7, 1), LocalDate.of(2022, 9, 30));
        Story story =
                measuring(Accumulation.CAPACITY)
                        .done(
                                report(SECOND_QUARTER, 40, LocalDate.of(2022, 6, 30)),
                                report(FIRST_QUARTER, 30, DAY));
        story.when(report(third, 39, LocalDate.of(2022, 9, 30)))
                .thenRefused(
                        new CapacityFell(COMMITMENT, "attended", Quantity.of(40), Quantity.of(39)));
        story.when(report(third, 40, LocalDate.of(2022, 9, 30)))
                .thenAccepted(ProgressReported.class);
    }

    @Test
    void a_capacity_that_was_sent_back_is_not_compared_with() {
        Story story = measuring(Accumulation.CAPACITY).done(report(FIRST_QUARTER, 50, DAY));
        story.as(Role.SECRETARIAT)
                .done(new ReturnReport(COMMITMENT, "attended", FIRST_QUARTER, "Falta detalle"))
                .speakingFor(MIES)
                .when(report(SECOND_QUARTER, 40, LocalDate.of(2022, 6, 30)))
                .thenAccepted(ProgressReported.class);
    }

    @Test
    void a_report_is_accepted_returned_and_published_in_that_order() {
        AcceptReport accept = new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER);
        PublishReport publish = new PublishReport(COMMITMENT, "attended", FIRST_QUARTER);
        ReturnReport giveBack =
                new ReturnReport(COMMITMENT, "attended", FIRST_QUARTER, "Falta detalle");
        reported()
                .as(Role.SECRETARIAT)
                .when(publish)
                .thenRefused(notAtThisStage(ReportStatus.SUBMITTED));
        Story story = acceptedReport();
        story.when(accept).thenRefused(notAtThisStage(ReportStatus.ACCEPTED));
        story.when(giveBack).thenRefused(notAtThisStage(ReportStatus.ACCEPTED));
        story.done(publish).when(publish).thenRefused(notAtThisStage(ReportStatus.PUBLISHED));
    }

    private static ReportNotAtThisStage notAtThisStage(ReportStatus status) {
        return new ReportNotAtThisStage(COMMITMENT, "attended", FIRST_QUARTER, status);
    }

    @Test
    void a_restatement_gives_a_reason_and_comes_from_the_responsible_or_an_office() {
        acceptedReport()
                .when(restate(350, " "))
                .thenRefused(new ChangeWithoutReason(COMMITMENT, "attended"));
        acceptedReport()
                .speakingFor(ASOC)
                .when(restate(350, "Duplicados"))
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        acceptedReport()
                .speakingFor(MIES)
                .when(restate(350, "Duplicados"))
                .thenAccepted(MeasurementRestated.class);
    }

    @Test
    void a_restated_figure_has_the_shape_of_any_other_and_is_published_anew() {
        PublishReport publish = new PublishReport(COMMITMENT, "attended", FIRST_QUARTER);
        Story story = acceptedReport().done(publish);
        LocalDate tomorrow = LocalDate.of(2022, 4, 5);
        story.when(
                        new RestateMeasurement(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                measured(350, tomorrow),
                                "Duplicados"))
                .thenRefused(new MeasuredInTheFuture(COMMITMENT, tomorrow));
        story.when(restate(350, "Duplicados")).thenAccepted(MeasurementRestated.class);
        story.when(publish).thenAccepted(ReportPublished.class);
    }

    @Test
    void cells_of_enough_people_are_published() {
        Measurement both =
                new Measurement(
                        Quantity.of(400),
                        DAY,
                        "registro",
                        List.of(
                                new Measurement.Cell("sex", "female", Quantity.of(200)),
                                new Measurement.Cell("sex", "male", Quantity.of(200))));
        ReportPublished event =
                evidenced()
                        .done(
                                new SubmitProgressReport(
                                        COMMITMENT,
                                        "attended",
                                        FIRST_QUARTER,
                                        both,
                                        "Avanza",
                                        List.of(RECORD)))
                        .as(Role.SECRETARIAT)
                        .done(new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER))
                        .when(new PublishReport(COMMITMENT, "attended", FIRST_QUARTER))
                        .thenAccepted(ReportPublished.class);
        assertThat(event.cells()).isEqualTo(both.cells());
        assertThat(event.suppressed()).isZero();
    }

    @Test
    void evidence_comes_from_the_responsible_and_from_who_supports_it() {
        AttachEvidence attach = new AttachEvidence(COMMITMENT, evidence(OTHER));
        Story story =
                started()
                        .speakingFor(ASOC)
                        .done(new AddCoResponsible(COMMITMENT, ASOC, "Convocatoria", null));
        story.speakingFor(OIM).when(attach).thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        story.speakingFor(ASOC).when(attach).thenAccepted(EvidenceAttached.class);
    }

    @Test
    void evidence_is_attached_to_what_is_owed_or_was_closed_and_to_no_draft() {
        AttachEvidence attach = new AttachEvidence(COMMITMENT, evidence(OTHER));
        formulated()
                .speakingFor(MIES)
                .when(attach)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
        found(Outcome.FULFILLED)
                .speakingFor(MIES)
                .when(attach)
                .thenAccepted(EvidenceAttached.class);
        started()
                .as(chair())
                .done(new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva"))
                .speakingFor(MIES)
                .when(attach)
                .thenAccepted(EvidenceAttached.class);
    }

    @Test
    void a_contribution_is_that_of_its_own_author_to_what_is_owed() {
        AddContribution contribution =
                new AddContribution(COMMITMENT, ASOC, "Convocatoria", List.of(RECORD));
        Story story =
                evidenced()
                        .speakingFor(ASOC)
                        .done(new AddCoResponsible(COMMITMENT, ASOC, "Convocatoria", null));
        story.when(contribution).thenAccepted(ContributionAdded.class);
        story.when(new AddContribution(COMMITMENT, ASOC, "Convocatoria", List.of(OTHER)))
                .thenRefused(new EvidenceUnknown(COMMITMENT, OTHER));
        story.speakingFor(MIES)
                .when(contribution)
                .thenRefused(new NotCoResponsible(COMMITMENT, ASOC));
        story.as(chair())
                .done(new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva"))
                .speakingFor(ASOC)
                .when(contribution)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.CANCELLED));
    }

    @Test
    void an_obstacle_is_that_of_what_is_owed_and_goes_once() {
        RecordObstacle record =
                new RecordObstacle(COMMITMENT, "budget", ObstacleKind.BUDGET, "Recorte");
        ClearObstacle clear = new ClearObstacle(COMMITMENT, "budget", "Reforma");
        formulated()
                .speakingFor(MIES)
                .when(record)
                .thenRefused(new NotOpen(COMMITMENT, CommitmentStatus.FORMULATED));
        started()
                .speakingFor(ASOC)
                .when(record)
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        Story story = started().done(record);
        story.speakingFor(ASOC).when(clear).thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        story.speakingFor(MIES)
                .when(clear)
                .thenAccepted(new ObstacleCleared(COMMITMENT, "budget", "Reforma"));
        story.when(clear).thenRefused(new ObstacleUnknown(COMMITMENT, "budget"));
        story.when(record).thenAccepted(ObstacleRecorded.class);
    }
}
