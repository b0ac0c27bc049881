package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** Why a report, evidence or an obstacle was refused. */
public sealed interface ReportRejection extends CommitmentRejection {
    @Wire("commitment.report-exists")
    @Rule("INV-P2")
    record ReportExists(CommitmentId commitment, String indicator, Period period)
            implements ReportRejection {}

    @Wire("commitment.period-outside-term")
    @Rule("INV-P3")
    record PeriodOutsideTerm(CommitmentId commitment, Period period) implements ReportRejection {}

    @Wire("commitment.measured-in-the-future")
    @Rule("INV-P3")
    record MeasuredInTheFuture(CommitmentId commitment, LocalDate on) implements ReportRejection {}

    @Wire("commitment.measured-without-evidence")
    @Rule("INV-P3")
    record MeasuredWithoutEvidence(CommitmentId commitment, String indicator)
            implements ReportRejection {}

    @Wire("commitment.breakdown-missing")
    @Rule("INV-P3")
    record BreakdownMissing(CommitmentId commitment, String indicator, String by)
            implements ReportRejection {}

    @Wire("commitment.evidence-unknown")
    @Rule("INV-V3")
    record EvidenceUnknown(CommitmentId commitment, Sha256 evidence) implements ReportRejection {}

    @Wire("commitment.evidence-exists")
    @Rule("G5")
    record EvidenceExists(CommitmentId commitment, Sha256 evidence) implements ReportRejection {}

    @Wire("commitment.means-unknown")
    @Rule("INV-V2")
    record MeansUnknown(CommitmentId commitment, String means) implements ReportRejection {}

    @Wire("commitment.drop-needs-restatement")
    @Rule("INV-P4")
    record DropNeedsRestatement(CommitmentId commitment, String indicator, Quantity reported)
            implements ReportRejection {}

    @Wire("commitment.capacity-fell")
    @Rule("INV-K7")
    record CapacityFell(CommitmentId commitment, String indicator, Quantity last, Quantity reported)
            implements ReportRejection {}

    @Wire("commitment.no-such-report")
    @Rule("INV-P2")
    record NoSuchReport(CommitmentId commitment, String indicator, Period period)
            implements ReportRejection {}

    @Wire("commitment.report-not-at-this-stage")
    @Rule("INV-P2")
    record ReportNotAtThisStage(
            CommitmentId commitment, String indicator, Period period, ReportStatus status)
            implements ReportRejection {}

    @Wire("commitment.not-co-responsible")
    @Rule("INV-P1")
    record NotCoResponsible(CommitmentId commitment, ActorId actor) implements ReportRejection {}

    @Wire("commitment.obstacle-exists")
    @Rule("INV-P5")
    record ObstacleExists(CommitmentId commitment, String obstacle) implements ReportRejection {}

    @Wire("commitment.obstacle-unknown")
    @Rule("INV-P5")
    record ObstacleUnknown(CommitmentId commitment, String obstacle) implements ReportRejection {}

    @Wire("commitment.not-for-publication")
    @Rule("INV-P6")
    record NotForPublication(CommitmentId commitment, Visibility visibility)
            implements ReportRejection {}
}
