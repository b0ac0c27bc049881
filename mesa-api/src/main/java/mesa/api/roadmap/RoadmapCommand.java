package mesa.api.roadmap;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a roadmap. */
public sealed interface RoadmapCommand extends DomainCommand {
    RoadmapId roadmap();

    @Wire("roadmap.draft")
    @MayUse(Role.SECRETARIAT)
    record DraftRoadmap(RoadmapId roadmap, MesaId mesa, String title, List<Milestone> milestones)
            implements RoadmapCommand {}

    @Wire("roadmap.add-milestone")
    @MayUse(Role.SECRETARIAT)
    record AddMilestone(RoadmapId roadmap, Milestone milestone) implements RoadmapCommand {}

    @Wire("roadmap.link-commitment")
    @MayUse(Role.SECRETARIAT)
    record LinkCommitment(RoadmapId roadmap, String milestone, CommitmentId commitment, int weight)
            implements RoadmapCommand {}

    @Wire("roadmap.approve")
    @MayUse(Role.CHAIR)
    record ApproveRoadmap(RoadmapId roadmap, @Nullable AgreementId byAgreement)
            implements RoadmapCommand {}

    @Wire("roadmap.reach-milestone")
    @MayUse({Role.SECRETARIAT, Role.VERIFIER})
    record ReachMilestone(RoadmapId roadmap, String milestone, List<Sha256> evidence)
            implements RoadmapCommand {}

    @Wire("roadmap.miss-milestone")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record MissMilestone(RoadmapId roadmap, String milestone, String reason)
            implements RoadmapCommand {}

    @Wire("roadmap.flag-delay")
    @MayUse(Role.SYSTEM)
    record FlagMilestoneDelay(RoadmapId roadmap, String milestone, LocalDate due)
            implements RoadmapCommand {}

    @Wire("roadmap.reschedule-milestone")
    @MayUse(Role.CHAIR)
    record RescheduleMilestone(RoadmapId roadmap, String milestone, LocalDate due, String reason)
            implements RoadmapCommand {}

    /** The whole new version; milestones it does not name are discarded. */
    @Wire("roadmap.revise")
    @MayUse(Role.CHAIR)
    record ReviseRoadmap(
            RoadmapId roadmap,
            List<Milestone> milestones,
            String reason,
            @Nullable AgreementId byAgreement)
            implements RoadmapCommand {}

    @Wire("roadmap.close")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record CloseRoadmap(RoadmapId roadmap, boolean completed, String reason)
            implements RoadmapCommand {}
}
