package mesa.api.roadmap;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.limit.Uploaded;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a roadmap. */
public sealed interface RoadmapCommand extends DomainCommand {
    RoadmapId roadmap();

    @Wire("roadmap.draft")
    @MayUse(Role.SECRETARIAT)
    record DraftRoadmap(
            RoadmapId roadmap,
            MesaId mesa,
            @Text(value = NAME, max = 500) String title,
            @AtMost(500) List<Milestone> milestones)
            implements RoadmapCommand {}

    @Wire("roadmap.add-milestone")
    @MayUse(Role.SECRETARIAT)
    record AddMilestone(RoadmapId roadmap, Milestone milestone) implements RoadmapCommand {}

    @Wire("roadmap.link-commitment")
    @MayUse(Role.SECRETARIAT)
    record LinkCommitment(
            RoadmapId roadmap,
            @Text(value = CODE, pattern = Text.KEY) String milestone,
            CommitmentId commitment,
            @Range(min = 0, max = 100) int weight)
            implements RoadmapCommand {}

    @Wire("roadmap.approve")
    @MayUse(Role.CHAIR)
    record ApproveRoadmap(RoadmapId roadmap, @Nullable AgreementId byAgreement)
            implements RoadmapCommand {}

    @Wire("roadmap.reach-milestone")
    @MayUse({Role.SECRETARIAT, Role.VERIFIER})
    record ReachMilestone(
            RoadmapId roadmap,
            @Text(value = CODE, pattern = Text.KEY) String milestone,
            @AtMost(100) @Uploaded List<Sha256> evidence)
            implements RoadmapCommand {}

    @Wire("roadmap.miss-milestone")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record MissMilestone(
            RoadmapId roadmap,
            @Text(value = CODE, pattern = Text.KEY) String milestone,
            @Text(PROSE) String reason)
            implements RoadmapCommand {}

    @Wire("roadmap.flag-delay")
    @MayUse(Role.SYSTEM)
    record FlagMilestoneDelay(
            RoadmapId roadmap,
            @Text(value = CODE, pattern = Text.KEY) String milestone,
            LocalDate due)
            implements RoadmapCommand {}

    @Wire("roadmap.reschedule-milestone")
    @MayUse(Role.CHAIR)
    record RescheduleMilestone(
            RoadmapId roadmap,
            @Text(value = CODE, pattern = Text.KEY) String milestone,
            LocalDate due,
            @Text(PROSE) String reason)
            implements RoadmapCommand {}

    /** The whole new version; milestones it does not name are discarded. */
    @Wire("roadmap.revise")
    @MayUse(Role.CHAIR)
    record ReviseRoadmap(
            RoadmapId roadmap,
            @AtMost(500) List<Milestone> milestones,
            @Text(PROSE) String reason,
            @Nullable AgreementId byAgreement)
            implements RoadmapCommand {}

    @Wire("roadmap.close")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record CloseRoadmap(RoadmapId roadmap, boolean completed, @Text(PROSE) String reason)
            implements RoadmapCommand {}
}
