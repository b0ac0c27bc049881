package mesa.query.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.actor.ActorId;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapId;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands, the row of {@code milestone}: a bar of the Gantt chart.
 *
 * @param key roadmap and milestone
 * @param originalDue of the version it first appeared in
 * @param commitments linked to it, each with its weight
 */
public record MilestoneRow(
        String key,
        RoadmapId roadmap,
        String milestone,
        String title,
        MilestoneStatus status,
        LocalDate due,
        LocalDate originalDue,
        int weight,
        List<String> dependsOn,
        @Nullable ActorId responsible,
        List<Linked> commitments,
        @Nullable LocalDate reachedOn,
        boolean late,
        List<String> evidence,
        @Nullable String reason) {
    /** A commitment that carries a milestone. */
    public record Linked(UUID commitment, int weight) {}
}
