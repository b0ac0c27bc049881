package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.measured;
import static mesa.domain.Decided.report;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.ObstacleKind;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReportCommand.AcceptReport;
import mesa.api.commitment.ReportCommand.AddContribution;
import mesa.api.commitment.ReportCommand.ClearObstacle;
import mesa.api.commitment.ReportCommand.PublishReport;
import mesa.api.commitment.ReportCommand.RecordObstacle;
import mesa.api.commitment.ReportCommand.RestateMeasurement;
import mesa.api.commitment.ReportCommand.ReturnReport;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportPublished;
import mesa.api.commitment.ReportRejection.BreakdownMissing;
import mesa.api.commitment.ReportRejection.DropNeedsRestatement;
import mesa.api.commitment.ReportRejection.EvidenceUnknown;
import mesa.api.commitment.ReportRejection.MeasuredInTheFuture;
import mesa.api.commitment.ReportRejection.MeasuredWithoutEvidence;
import mesa.api.commitment.ReportRejection.NotCoResponsible;
import mesa.api.commitment.ReportRejection.ObstacleExists;
import mesa.api.commitment.ReportRejection.ObstacleUnknown;
import mesa.api.commitment.ReportRejection.ReportExists;
import mesa.api.commitment.ReportRejection.ReportNotAtThisStage;
import mesa.api.commitment.ReportStatus;
import org.junit.jupiter.api.Test;

class SubmitProgressReportTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);

    @Test
    void records_a_measurement_with_its_evidence() {
        assertThat(
                        evidenced()
                                .when(report(FIRST_QUARTER, 400, DAY))
                                .thenAccepted(ProgressReported.class)
                                .reporter())
                .isEqualTo(MIES);
    }

    @Test
    void is_refused_for_anybody_but_the_responsible() {
        evidenced()
                .speakingFor(CUENCA)
                .when(report(FIRST_QUARTER, 400, DAY))
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
    }

    @Test
    void is_refused_twice_for_one_period() {
        reported()
                .when(report(FIRST_QUARTER, 500, DAY))
                .thenRefused(new ReportExists(COMMITMENT, "attended", FIRST_QUARTER));
    }

    @Test
    void comes_again_when_it_was_returned() {
        reported()
                .as(Role.SECRETARIAT)
                .done(new ReturnReport(COMMITMENT, "attended", FIRST_QUARTER, "Falta detalle"))
                .speakingFor(MIES)
                .when(report(FIRST_QUARTER, 410, DAY))
                .thenAccepted(ProgressReported.class);
    }

    @Test
    void is_refused_without_evidence() {
        evidenced()
                .when(
                        new SubmitProgressReport(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                measured(400, DAY),
                                "x",
                                List.of()))
                .thenRefused(new MeasuredWithoutEvidence(COMMITMENT, "attended"));
    }

    @Test
    void is_refused_with_evidence_nobody_attached() {
        started()
                .at("2022-04-04T09:00-05:00")
                .when(report(FIRST_QUARTER, 400, DAY))
                .thenRefused(new EvidenceUnknown(COMMITMENT, RECORD));
    }

    @Test
    void is_refused_without_the_breakdown_agreed() {
        Measurement bare = new Measurement(Quantity.of(400), DAY, "registro", List.of());
        evidenced()
                .when(
                        new SubmitProgressReport(
                                COMMITMENT, "attended", FIRST_QUARTER, bare, "x", List.of(RECORD)))
                .thenRefused(new BreakdownMissing(COMMITMENT, "attended", "sex"));
    }

    @Test
    void is_refused_for_a_day_to_come() {
        evidenced()
                .when(report(FIRST_QUARTER, 400, LocalDate.of(2022, 6, 1)))
                .thenRefused(new MeasuredInTheFuture(COMMITMENT, LocalDate.of(2022, 6, 1)));
    }

    @Test
    void a_cumulative_indicator_drops_only_by_restatement() {
        evidenced()
                .when(report(FIRST_QUARTER, -10, DAY))
                .thenRefused(new DropNeedsRestatement(COMMITMENT, "attended", Quantity.of(-10)));
        reported()
                .as(Role.SECRETARIAT)
                .done(new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER))
                .when(
                        new RestateMeasurement(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                measured(350, DAY),
                                "Duplicados"))
                .thenAccepted(MeasurementRestated.class);
    }

    @Test
    void only_what_was_accepted_is_restated() {
        reported()
                .when(
                        new RestateMeasurement(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                measured(350, DAY),
                                "Duplicados"))
                .thenRefused(
                        new ReportNotAtThisStage(
                                COMMITMENT, "attended", FIRST_QUARTER, ReportStatus.SUBMITTED));
    }

    @Test
    void small_cells_are_left_out_of_what_is_published() {
        ReportPublished event =
                reported()
                        .as(Role.SECRETARIAT)
                        .done(new AcceptReport(COMMITMENT, "attended", FIRST_QUARTER))
                        .when(new PublishReport(COMMITMENT, "attended", FIRST_QUARTER))
                        .thenAccepted(ReportPublished.class);
        // One of the two is small; the other would give it away, for the total is known.
        assertThat(event.suppressed()).isEqualTo(2);
        assertThat(event.cells()).isEmpty();
    }

    @Test
    void a_contribution_comes_from_a_co_responsible() {
        started()
                .speakingFor(ASOC)
                .when(new AddContribution(COMMITMENT, ASOC, "Convocatoria", List.of()))
                .thenRefused(new NotCoResponsible(COMMITMENT, ASOC));
    }

    @Test
    void an_obstacle_is_recorded_once_and_cleared() {
        started()
                .done(new RecordObstacle(COMMITMENT, "budget", ObstacleKind.BUDGET, "Recorte"))
                .when(new RecordObstacle(COMMITMENT, "budget", ObstacleKind.BUDGET, "Recorte"))
                .thenRefused(new ObstacleExists(COMMITMENT, "budget"));
        started()
                .when(new ClearObstacle(COMMITMENT, "budget", "Reforma"))
                .thenRefused(new ObstacleUnknown(COMMITMENT, "budget"));
    }
}
