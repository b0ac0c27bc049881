package mesa.domain.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.CommitmentLinkedToRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneMissed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapClosed;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.roadmap.Roadmap.Known;

/** What each event makes of a roadmap. */
final class RoadmapFold {
    private RoadmapFold() {}

    static Roadmap fold(Roadmap state, RoadmapEvent event) {
        return switch (event) {
            case RoadmapDrafted e ->
                    new Known(
                                    e.roadmap(),
                                    e.mesa(),
                                    0,
                                    RoadmapStatus.DRAFT,
                                    Map.of(),
                                    Map.of(),
                                    Map.of())
                            .planned(e.milestones());
            case MilestoneAdded e -> {
                List<Milestone> next = new ArrayList<>(known(state).milestones());
                next.add(e.milestone());
                yield known(state).planned(next);
            }
            case CommitmentLinkedToRoadmap e ->
                    known(state).linked(e.milestone(), e.commitment(), e.weight());
            case RoadmapApproved e ->
                    known(state).at(e.version(), RoadmapStatus.APPROVED).planned(e.milestones());
            case MilestoneReached e -> moved(state, e.milestone(), MilestoneStatus.REACHED);
            case MilestoneMissed e -> moved(state, e.milestone(), MilestoneStatus.MISSED);
            case MilestoneDelayed e -> moved(state, e.milestone(), MilestoneStatus.DELAYED);
            case MilestoneRescheduled e ->
                    moved(state, e.milestone(), MilestoneStatus.PLANNED)
                            .planned(
                                    known(state).milestones().stream()
                                            .map(m ->
                                                    m.key().equals(e.milestone())
                                                            ? m.on(e.to())
                                                            : m)
                                            .toList());
            case RoadmapRevised e -> {
                Known next =
                        known(state)
                                .at(e.version(), RoadmapStatus.IN_EXECUTION)
                                .planned(e.milestones());
                for (String key : e.discarded()) {
                    next = next.standing(key, MilestoneStatus.DISCARDED);
                }
                yield next;
            }
            case RoadmapClosed e -> known(state).at(known(state).version(), e.outcome());
        };
    }

    private static Known moved(Roadmap state, String milestone, MilestoneStatus status) {
        return known(state)
                .at(known(state).version(), RoadmapStatus.IN_EXECUTION)
                .standing(milestone, status);
    }

    private static Known known(Roadmap state) {
        return (Known) state;
    }
}
