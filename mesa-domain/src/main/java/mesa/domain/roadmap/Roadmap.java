package mesa.domain.roadmap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.MesaId;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapStatus;

/** The folded state of a roadmap. */
public sealed interface Roadmap {
    /** Nothing has happened yet. */
    record Unknown() implements Roadmap {}

    /**
     * A roadmap from its first draft on.
     *
     * @param version 0 while a draft
     * @param status of the whole
     * @param plan the milestones of the version that holds, by key
     * @param standing where each milestone stands, discarded ones included
     * @param links commitments by milestone, with their weight
     */
    record Known(
            RoadmapId id,
            MesaId mesa,
            int version,
            RoadmapStatus status,
            Map<String, Milestone> plan,
            Map<String, MilestoneStatus> standing,
            Map<String, Map<CommitmentId, Integer>> links)
            implements Roadmap {
        List<Milestone> milestones() {
            return List.copyOf(plan.values());
        }

        boolean running() {
            return status == RoadmapStatus.APPROVED || status == RoadmapStatus.IN_EXECUTION;
        }

        MilestoneStatus stands(String milestone) {
            return standing.getOrDefault(milestone, MilestoneStatus.PLANNED);
        }

        Known at(int next, RoadmapStatus stage) {
            return new Known(id, mesa, next, stage, plan, standing, links);
        }

        Known planned(List<Milestone> milestones) {
            Map<String, Milestone> next = new LinkedHashMap<>();
            milestones.forEach(m -> next.put(m.key(), m));
            return new Known(
                    id, mesa, version, status, Collections.unmodifiableMap(next), standing, links);
        }

        Known standing(String milestone, MilestoneStatus stage) {
            Map<String, MilestoneStatus> next = new LinkedHashMap<>(standing);
            next.put(milestone, stage);
            return new Known(
                    id, mesa, version, status, plan, Collections.unmodifiableMap(next), links);
        }

        Known linked(String milestone, CommitmentId commitment, int weight) {
            Map<String, Map<CommitmentId, Integer>> next = new LinkedHashMap<>(links);
            Map<CommitmentId, Integer> inner =
                    new LinkedHashMap<>(next.getOrDefault(milestone, Map.of()));
            inner.put(commitment, weight);
            next.put(milestone, Collections.unmodifiableMap(inner));
            return new Known(
                    id, mesa, version, status, plan, standing, Collections.unmodifiableMap(next));
        }
    }
}
