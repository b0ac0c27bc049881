package mesa.api.commitment;

import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** What the responsible reports and how it is received (INV-P1 to P6). */
public sealed interface ReportCommand extends CommitmentCommand {
    @Wire("commitment.report-progress")
    @MayUse(Role.DELEGATE)
    record SubmitProgressReport(
            CommitmentId commitment,
            String indicator,
            Period period,
            Measurement measurement,
            String narrative,
            List<Sha256> evidence)
            implements ReportCommand {}

    @Wire("commitment.attach-evidence")
    @MayUse(Role.DELEGATE)
    record AttachEvidence(CommitmentId commitment, Evidence evidence) implements ReportCommand {}

    @Wire("commitment.return-report")
    @MayUse({Role.SECRETARIAT, Role.VERIFIER})
    record ReturnReport(CommitmentId commitment, String indicator, Period period, String reason)
            implements ReportCommand {}

    @Wire("commitment.accept-report")
    @MayUse(Role.SECRETARIAT)
    record AcceptReport(CommitmentId commitment, String indicator, Period period)
            implements ReportCommand {}

    @Wire("commitment.publish-report")
    @MayUse(Role.SECRETARIAT)
    record PublishReport(CommitmentId commitment, String indicator, Period period)
            implements ReportCommand {}

    @Wire("commitment.restate-measurement")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record RestateMeasurement(
            CommitmentId commitment,
            String indicator,
            Period period,
            Measurement measurement,
            String reason)
            implements ReportCommand {}

    @Wire("commitment.contribute")
    @MayUse(value = Role.DELEGATE, own = "actor")
    record AddContribution(
            CommitmentId commitment, ActorId actor, String contribution, List<Sha256> evidence)
            implements ReportCommand {}

    /** {@code obstacle}: its key within the commitment. */
    @Wire("commitment.record-obstacle")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record RecordObstacle(
            CommitmentId commitment, String obstacle, ObstacleKind kind, String description)
            implements ReportCommand {}

    @Wire("commitment.clear-obstacle")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record ClearObstacle(CommitmentId commitment, String obstacle, String how)
            implements ReportCommand {}
}
