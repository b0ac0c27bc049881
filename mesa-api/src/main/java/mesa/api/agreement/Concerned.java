package mesa.api.agreement;

import java.util.List;
import mesa.api.actor.ActorId;

/**
 * Whom and what an act concerns. It stands in the act, because who reads the act alone could not
 * find out, and names nobody by what not everybody may read.
 *
 * @param institutions responsible or supporting, or who follows up
 * @param objectives of the Global Compact, 1 to 23
 */
public record Concerned(List<ActorId> institutions, List<Integer> objectives) {
    public Concerned {
        institutions = List.copyOf(institutions);
        objectives = List.copyOf(objectives);
    }
}
