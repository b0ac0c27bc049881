package mesa.api.roadmap;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code roadmap}. */
public record RoadmapId(UUID value) implements Id {
    @Override
    public String type() {
        return "roadmap";
    }
}
