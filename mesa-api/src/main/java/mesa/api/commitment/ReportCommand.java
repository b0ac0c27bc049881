package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.PROSE;

import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;

/** What the responsible reports and how it is received (INV-P1 to P6). */
public sealed interface ReportCommand extends CommitmentCommand {
    @Wire("commitment.report-progress")
    @MayUse(Role.DELEGATE)
    record SubmitProgressReport(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Period period,
            Measurement measurement,
            @Text(PROSE) String narrative,
            @AtMost(100) List<Sha256> evidence)
            implements ReportCommand {}

    @Wire("commitment.attach-evidence")
    @MayUse(Role.DELEGATE)
    record AttachEvidence(CommitmentId commitment, Evidence evidence) implements ReportCommand {}

    @Wire("commitment.return-report")
    @MayUse({Role.SECRETARIAT, Role.VERIFIER})
    record ReturnReport(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Period period,
            @Text(PROSE) String reason)
            implements ReportCommand {}

    @Wire("commitment.accept-report")
    @MayUse(Role.SECRETARIAT)
    record AcceptReport(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Period period)
            implements ReportCommand {}

    @Wire("commitment.publish-report")
    @MayUse(Role.SECRETARIAT)
    record PublishReport(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Period period)
            implements ReportCommand {}

    @Wire("commitment.restate-measurement")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record RestateMeasurement(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Period period,
            Measurement measurement,
            @Text(PROSE) String reason)
            implements ReportCommand {}

    @Wire("commitment.contribute")
    @MayUse(value = Role.DELEGATE, own = "actor")
    record AddContribution(
            CommitmentId commitment,
            ActorId actor,
            @Text(PROSE) String contribution,
            @AtMost(100) List<Sha256> evidence)
            implements ReportCommand {}

    /** {@code obstacle}: its key within the commitment. */
    @Wire("commitment.record-obstacle")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record RecordObstacle(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String obstacle,
            ObstacleKind kind,
            @Text(PROSE) String description)
            implements ReportCommand {}

    @Wire("commitment.clear-obstacle")
    @MayUse({Role.DELEGATE, Role.SECRETARIAT})
    record ClearObstacle(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String obstacle,
            @Text(PROSE) String how)
            implements ReportCommand {}
}
