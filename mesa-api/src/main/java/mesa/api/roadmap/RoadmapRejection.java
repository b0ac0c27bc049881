package mesa.api.roadmap;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** Why something asked of a roadmap was refused. */
public sealed interface RoadmapRejection extends Rejection {
    RoadmapId roadmap();

    @Wire("roadmap.nothing-drafted")
    @Rule("INV-R4")
    record NothingDrafted(RoadmapId roadmap) implements RoadmapRejection {}

    @Wire("roadmap.already-drafted")
    @Rule("G5")
    record AlreadyDrafted(RoadmapId roadmap) implements RoadmapRejection {}

    @Wire("roadmap.mesa-unknown")
    @Rule("INV-R4")
    record MesaUnknown(RoadmapId roadmap, MesaId mesa) implements RoadmapRejection {}

    /** An approved version changes only by a revision. */
    @Wire("roadmap.not-a-draft")
    @Rule("INV-R4")
    record NotADraft(RoadmapId roadmap, RoadmapStatus status) implements RoadmapRejection {}

    @Wire("roadmap.milestone-exists")
    @Rule("INV-R4")
    record MilestoneExists(RoadmapId roadmap, String milestone) implements RoadmapRejection {}

    @Wire("roadmap.milestone-unknown")
    @Rule("INV-R4")
    record MilestoneUnknown(RoadmapId roadmap, String milestone) implements RoadmapRejection {}

    /** {@code milestone}: the level it was found at; null for the milestones themselves. */
    @Wire("roadmap.weights-not-hundred")
    @Rule("INV-R1")
    record WeightsNotHundred(RoadmapId roadmap, @Nullable String milestone, int sum)
            implements RoadmapRejection {}

    @Wire("roadmap.dependency-unknown")
    @Rule("INV-R2")
    record DependencyUnknown(RoadmapId roadmap, String milestone, String dependency)
            implements RoadmapRejection {}

    @Wire("roadmap.dependencies-circular")
    @Rule("INV-R2")
    record DependenciesCircular(RoadmapId roadmap, List<String> milestones)
            implements RoadmapRejection {}

    @Wire("roadmap.dependency-not-reached")
    @Rule("INV-R2")
    record DependencyNotReached(RoadmapId roadmap, String milestone, String dependency)
            implements RoadmapRejection {}

    @Wire("roadmap.reached-without-evidence")
    @Rule("INV-R3")
    record ReachedWithoutEvidence(RoadmapId roadmap, String milestone)
            implements RoadmapRejection {}

    @Wire("roadmap.milestone-not-at-this-stage")
    @Rule("INV-R3")
    record MilestoneNotAtThisStage(RoadmapId roadmap, String milestone, MilestoneStatus status)
            implements RoadmapRejection {}

    @Wire("roadmap.reached-milestone-dropped")
    @Rule("INV-R4")
    record ReachedMilestoneDropped(RoadmapId roadmap, String milestone)
            implements RoadmapRejection {}

    @Wire("roadmap.revision-without-reason")
    @Rule("INV-R4")
    record RevisionWithoutReason(RoadmapId roadmap) implements RoadmapRejection {}

    @Wire("roadmap.commitment-unknown")
    @Rule("INV-R5")
    record CommitmentUnknown(RoadmapId roadmap, CommitmentId commitment)
            implements RoadmapRejection {}

    @Wire("roadmap.commitment-linked-twice")
    @Rule("G5")
    record CommitmentLinkedTwice(RoadmapId roadmap, CommitmentId commitment)
            implements RoadmapRejection {}

    @Wire("roadmap.not-in-execution")
    @Rule("INV-R4")
    record NotInExecution(RoadmapId roadmap, RoadmapStatus status) implements RoadmapRejection {}

    @Wire("roadmap.agreement-not-binding")
    @Rule("INV-R4")
    record AgreementNotBinding(RoadmapId roadmap, AgreementId agreement)
            implements RoadmapRejection {}

    @Wire("roadmap.not-completed")
    @Rule("INV-R5")
    record NotCompleted(RoadmapId roadmap, RoadmapProgress progress) implements RoadmapRejection {}

    @Wire("roadmap.not-overdue")
    @Rule("INV-R3")
    record NotOverdue(RoadmapId roadmap, String milestone, LocalDate due)
            implements RoadmapRejection {}
}
