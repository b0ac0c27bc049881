package mesa.domain.roadmap;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapRejection;
import mesa.api.roadmap.RoadmapRejection.DependenciesCircular;
import mesa.api.roadmap.RoadmapRejection.DependencyUnknown;
import org.jspecify.annotations.Nullable;

/** Dependencies name known milestones and never lead back to where they began (INV-R2). */
final class Dependencies {
    private Dependencies() {}

    static @Nullable RoadmapRejection refuse(RoadmapId id, List<Milestone> milestones) {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        milestones.forEach(m -> left.put(m.key(), new LinkedHashSet<>(m.dependsOn())));
        for (Milestone m : milestones) {
            for (String dependency : m.dependsOn()) {
                if (!left.containsKey(dependency)) {
                    return new DependencyUnknown(id, m.key(), dependency);
                }
            }
        }
        // Whatever remains when nothing more can be taken away goes round in a circle.
        boolean moved = true;
        while (moved) {
            List<String> free =
                    left.entrySet().stream()
                            .filter(e -> e.getValue().isEmpty())
                            .map(Map.Entry::getKey)
                            .toList();
            free.forEach(left::remove);
            left.values().forEach(needs -> needs.removeAll(free));
            moved = !free.isEmpty();
        }
        return left.isEmpty() ? null : new DependenciesCircular(id, List.copyOf(left.keySet()));
    }
}
