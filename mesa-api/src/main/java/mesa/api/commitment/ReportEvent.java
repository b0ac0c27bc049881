package mesa.api.commitment;

import java.util.List;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** What was reported and how it was received. */
public sealed interface ReportEvent extends CommitmentEvent {
    @Wire("commitment.progress-reported")
    record ProgressReported(
            CommitmentId commitment,
            ActorId reporter,
            String indicator,
            Period period,
            Measurement measurement,
            String narrative,
            List<Sha256> evidence)
            implements ReportEvent {}

    @Wire("commitment.evidence-attached")
    record EvidenceAttached(CommitmentId commitment, Evidence evidence) implements ReportEvent {}

    @Wire("commitment.report-returned")
    record ReportReturned(CommitmentId commitment, String indicator, Period period, String reason)
            implements ReportEvent {}

    @Wire("commitment.report-accepted")
    record ReportAccepted(CommitmentId commitment, String indicator, Period period)
            implements ReportEvent {}

    /** {@code cells}: what may be shown; small cells are left out and counted (INV-P6). */
    @Wire("commitment.report-published")
    record ReportPublished(
            CommitmentId commitment,
            String indicator,
            Period period,
            List<Measurement.Cell> cells,
            int suppressed)
            implements ReportEvent {}

    @Wire("commitment.measurement-restated")
    record MeasurementRestated(
            CommitmentId commitment,
            String indicator,
            Period period,
            Measurement from,
            Measurement to,
            String reason)
            implements ReportEvent {}

    @Wire("commitment.contribution-added")
    record ContributionAdded(
            CommitmentId commitment, ActorId actor, String contribution, List<Sha256> evidence)
            implements ReportEvent {}

    @Wire("commitment.obstacle-recorded")
    record ObstacleRecorded(
            CommitmentId commitment, String obstacle, ObstacleKind kind, String description)
            implements ReportEvent {}

    @Wire("commitment.obstacle-cleared")
    record ObstacleCleared(CommitmentId commitment, String obstacle, String how)
            implements ReportEvent {}
}
