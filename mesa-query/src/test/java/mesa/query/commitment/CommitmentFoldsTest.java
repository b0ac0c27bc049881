package mesa.query.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.ExtensionEvent.ExtensionDenied;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentRejectedByResponsible;
import mesa.api.commitment.FormulationEvent.CommitmentReturned;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.ObstacleKind;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.ReportEvent.ContributionAdded;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportPublished;
import mesa.api.commitment.ReportEvent.ReportReturned;
import mesa.api.commitment.ReportStatus;
import mesa.api.commitment.VerificationEvent.EvidenceRejected;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
import mesa.domain.Setting;
import mesa.query.projection.Fold;
import mesa.query.projection.ReadModel;
import org.junit.jupiter.api.Test;

/** What the read models of commitments make of each event, without a database. */
class CommitmentFoldsTest {
    private static final AgreementId AGREEMENT = Setting.AGREEMENT;
    private static final ActorId MIES = Setting.MIES;
    private static final String CODE = "CO-MNMH-VI-2021-01-01";
    private static final String ATTENDED = COMMITMENT.value() + "/attended";
    private static final String REPORT = ATTENDED + "/" + FIRST_QUARTER.from();
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);

    private static <R extends Record> Fold<R> accepted(ReadModel<R> model) {
        return Fold.of(model)
                .at("2021-09-07T15:00:00Z")
                .given(
                        new CommitmentFormulated(
                                COMMITMENT,
                                AGREEMENT,
                                Setting.MESA,
                                CODE,
                                Decided.formulation(),
                                LocalDate.of(2021, 9, 21)),
                        new CommitmentAccepted(
                                COMMITMENT,
                                AGREEMENT,
                                Setting.MESA,
                                CODE,
                                MIES,
                                Decided.START,
                                Decided.DUE,
                                Visibility.PUBLIC,
                                null))
                .at("2022-04-04T15:00:00Z");
    }

    private static Measurement people(String value) {
        return new Measurement(new Quantity(new BigDecimal(value)), MARCH, "registro", List.of());
    }

    private static DomainEvent reported(String value) {
        return new ProgressReported(
                COMMITMENT,
                MIES,
                "attended",
                FIRST_QUARTER,
                people(value),
                "Avanza",
                List.of(RECORD));
    }

    private static DomainEvent restated(String from, String to) {
        return new MeasurementRestated(
                COMMITMENT, "attended", FIRST_QUARTER, people(from), people(to), "Doble registro");
    }

    @Test
    void what_is_not_complete_is_not_done() {
        accepted(new CommitmentTracker())
                .given(reported("1999.99"))
                .thenRow(COMMITMENT, "done", new BigDecimal("0.999995"))
                .given(restated("1999.99", "1999.999999"))
                .thenRow(COMMITMENT, "done", new BigDecimal("0.999999"))
                .given(restated("1999.999999", "2000"))
                .thenRow(COMMITMENT, "done", new BigDecimal("1.000000"));
    }

    @Test
    void what_has_begun_is_not_nothing() {
        accepted(new CommitmentTracker())
                .given(reported("0.000001"))
                .thenRow(COMMITMENT, "done", new BigDecimal("0.000001"));
    }

    @Test
    void a_draft_returned_or_refused_waits_for_another_wording() {
        Fold.of(new CommitmentTracker())
                .given(
                        new CommitmentDrafted(
                                COMMITMENT,
                                AGREEMENT,
                                Setting.MESA,
                                CODE,
                                Decided.formulation(),
                                List.of()))
                .thenRow(COMMITMENT, "status", CommitmentStatus.DRAFT, "acceptBy", null)
                .given(new CommitmentReturned(COMMITMENT, "Sin producto"))
                .thenRow(COMMITMENT, "reason", "Sin producto")
                .given(new CommitmentRejectedByResponsible(COMMITMENT, MIES, "No es nuestro"))
                .thenRow(COMMITMENT, "status", CommitmentStatus.DRAFT, "reason", "No es nuestro");
    }

    @Test
    void what_was_closed_and_is_reopened_is_carried_out_again() {
        accepted(new CommitmentTracker())
                .given(
                        new CommitmentReopened(
                                COMMITMENT, 3, ReopeningGround.NEW_EVIDENCE, "Acta", null))
                .thenRow(
                        COMMITMENT,
                        "status",
                        CommitmentStatus.IN_EXECUTION,
                        "reopened",
                        1,
                        "outcome",
                        null);
    }

    @Test
    void the_first_target_stays_beside_the_adjusted_one() {
        accepted(new Indicators())
                .given(
                        new TargetAdjusted(
                                COMMITMENT,
                                "attended",
                                Quantity.of(2000),
                                Decided.DUE,
                                Quantity.of(1500),
                                Decided.DUE.plusMonths(3),
                                "Menos retornos"),
                        new BaselineSet(
                                COMMITMENT,
                                "attended",
                                new Baseline(Quantity.of(10), MARCH),
                                "censo"))
                .thenRow(
                        ATTENDED,
                        "target",
                        BigDecimal.valueOf(1500),
                        "originalTarget",
                        BigDecimal.valueOf(2000),
                        "originalTargetDate",
                        Decided.DUE,
                        "adjustments",
                        1,
                        "baseline",
                        BigDecimal.TEN,
                        "baselineOn",
                        MARCH);
    }

    @Test
    void every_reprogramming_is_kept_with_both_values() {
        assertThat(
                        accepted(new SlippageLedger())
                                .given(
                                        new TargetAdjusted(
                                                COMMITMENT,
                                                "attended",
                                                Quantity.of(2000),
                                                Decided.DUE,
                                                Quantity.of(1500),
                                                Decided.DUE,
                                                "Menos retornos"),
                                        new ExtensionLapsed(COMMITMENT, Decided.DUE))
                                .rows())
                .extracting(SlipRow::former, SlipRow::current)
                .containsExactly(
                        tuple("2000 @ 2022-12-31", "1500 @ 2022-12-31"), tuple("2022-12-31", null));
    }

    @Test
    void a_request_that_is_denied_or_lapses_is_decided() {
        DomainEvent asked =
                new ExtensionRequested(
                        COMMITMENT, LocalDate.of(2023, 3, 31), "Contratación", "Brigadas", "u1");
        assertThat(
                        accepted(new ExtensionRequests())
                                .given(
                                        asked,
                                        new ExtensionDenied(COMMITMENT, "Sin causa"),
                                        asked,
                                        new ExtensionLapsed(COMMITMENT, Decided.DUE))
                                .rows())
                .extracting(ExtensionRow::status)
                .containsExactly(ExtensionRow.Status.DENIED, ExtensionRow.Status.LAPSED);
    }

    @Test
    void a_restated_value_stands_and_the_first_is_kept() {
        accepted(new ProgressReports())
                .given(
                        reported("400"),
                        restated("400", "380.5"),
                        new ReportPublished(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                List.of(new Measurement.Cell("sex", "mujeres", Quantity.of(200))),
                                1),
                        new ContributionAdded(COMMITMENT, Setting.CUENCA, "Datos", List.of()))
                .thenRow(
                        REPORT,
                        "value",
                        new BigDecimal("380.5"),
                        "firstValue",
                        BigDecimal.valueOf(400),
                        "restated",
                        1,
                        "status",
                        ReportStatus.PUBLISHED,
                        "suppressed",
                        1);
    }

    @Test
    void a_series_keeps_what_was_corrected_and_what_was_returned() {
        assertThat(
                        accepted(new Measurements())
                                .given(
                                        reported("400"),
                                        restated("400", "380.5"),
                                        new ReportReturned(
                                                COMMITMENT,
                                                "attended",
                                                FIRST_QUARTER,
                                                "Sin fuente"))
                                .rows())
                .extracting(MeasurementRow::value, MeasurementRow::change, r -> r.standing().name())
                .containsExactly(
                        tuple(BigDecimal.valueOf(400), null, "CORRECTED"),
                        tuple(new BigDecimal("380.5"), new BigDecimal("-19.5"), "RETURNED"));
    }

    @Test
    void evidence_that_is_rejected_says_why() {
        accepted(new EvidenceRegister())
                .given(
                        new EvidenceAttached(COMMITMENT, Decided.evidence(RECORD)),
                        new EvidenceRejected(COMMITMENT, RECORD, "Ilegible"))
                .thenRow(
                        COMMITMENT.value() + "/" + RECORD.value(),
                        "rejected",
                        true,
                        "why",
                        "Ilegible");
    }

    @Test
    void an_obstacle_is_open_until_it_is_cleared() {
        String key = COMMITMENT.value() + "/presupuesto";
        accepted(new Obstacles())
                .given(
                        new ObstacleRecorded(
                                COMMITMENT,
                                "presupuesto",
                                ObstacleKind.values()[0],
                                "Falta partida"))
                .thenRow(key, "open", true, "clearedOn", null)
                .given(new ObstacleCleared(COMMITMENT, "presupuesto", "Asignado"))
                .thenRow(key, "open", false, "how", "Asignado");
    }
}
