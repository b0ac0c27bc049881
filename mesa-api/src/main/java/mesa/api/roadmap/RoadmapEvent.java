package mesa.api.roadmap;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** What has happened to a roadmap. */
public sealed interface RoadmapEvent extends DomainEvent {
    RoadmapId roadmap();

    @Wire("roadmap.drafted")
    record RoadmapDrafted(RoadmapId roadmap, MesaId mesa, String title, List<Milestone> milestones)
            implements RoadmapEvent {}

    @Wire("roadmap.milestone-added")
    record MilestoneAdded(RoadmapId roadmap, Milestone milestone) implements RoadmapEvent {}

    @Wire("roadmap.commitment-linked")
    record CommitmentLinkedToRoadmap(
            RoadmapId roadmap, String milestone, CommitmentId commitment, int weight)
            implements RoadmapEvent {}

    @Wire("roadmap.approved")
    record RoadmapApproved(
            RoadmapId roadmap,
            int version,
            List<Milestone> milestones,
            @Nullable AgreementId byAgreement)
            implements RoadmapEvent {}

    @Wire("roadmap.milestone-reached")
    record MilestoneReached(
            RoadmapId roadmap, String milestone, LocalDate on, List<Sha256> evidence, boolean late)
            implements RoadmapEvent {}

    @Wire("roadmap.milestone-missed")
    record MilestoneMissed(RoadmapId roadmap, String milestone, String reason)
            implements RoadmapEvent {}

    @Wire("roadmap.milestone-delayed")
    record MilestoneDelayed(RoadmapId roadmap, String milestone, LocalDate due)
            implements RoadmapEvent {}

    @Wire("roadmap.milestone-rescheduled")
    record MilestoneRescheduled(
            RoadmapId roadmap, String milestone, LocalDate from, LocalDate to, String reason)
            implements RoadmapEvent {}

    @Wire("roadmap.revised")
    record RoadmapRevised(
            RoadmapId roadmap,
            int version,
            List<Milestone> milestones,
            List<String> discarded,
            String reason,
            @Nullable AgreementId byAgreement)
            implements RoadmapEvent {}

    @Wire("roadmap.closed")
    record RoadmapClosed(
            RoadmapId roadmap, RoadmapStatus outcome, RoadmapProgress progress, String reason)
            implements RoadmapEvent {}
}
