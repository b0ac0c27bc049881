package mesa.query.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapProgress;
import mesa.api.roadmap.RoadmapProgress.Part;
import mesa.query.projection.Snapshot;

/** How far milestones and roadmaps have come: verified, and what is merely reported (INV-R5). */
final class RoadmapShares {
    /** What a commitment counts for. */
    private record Share(BigDecimal verified, BigDecimal reported) {}

    private final Map<UUID, Share> commitments;

    RoadmapShares(Snapshot snapshot) {
        commitments = new HashMap<>();
        new CommitmentShareTable(snapshot.publicly())
                .each((commitment, fulfilled, done) -> {
                    BigDecimal reported =
                            fulfilled
                                    ? BigDecimal.ONE
                                    : done.max(BigDecimal.ZERO).min(BigDecimal.ONE);
                    commitments.put(
                            commitment,
                            new Share(fulfilled ? BigDecimal.ONE : BigDecimal.ZERO, reported));
                });
    }

    RoadmapProgress of(List<MilestoneRow> milestones) {
        return RoadmapProgress.of(
                milestones.stream()
                        .filter(m -> m.status() != MilestoneStatus.DISCARDED)
                        .map(m -> Part.of(m.weight(), of(m)))
                        .toList());
    }

    /** A reached milestone was proved by its evidence; others are as far as their commitments. */
    RoadmapProgress of(MilestoneRow milestone) {
        if (milestone.status() == MilestoneStatus.REACHED) {
            return new RoadmapProgress(BigDecimal.ONE, BigDecimal.ONE);
        }
        List<Part> parts = new ArrayList<>();
        for (MilestoneRow.Linked linked : milestone.commitments()) {
            Share share = commitments.get(linked.commitment());
            if (share != null) {
                parts.add(new Part(linked.weight(), share.verified(), share.reported()));
            }
        }
        return RoadmapProgress.of(parts);
    }
}
