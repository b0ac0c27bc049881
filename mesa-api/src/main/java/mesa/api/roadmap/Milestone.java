package mesa.api.roadmap;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dated, weighted point of a roadmap.
 *
 * @param key names it within the roadmap
 * @param weight in percent; the milestones of a version add up to 100
 * @param dependsOn keys of those that come first
 * @param responsible the institution that leads it, if one does
 */
public record Milestone(
        @Text(value = CODE, pattern = Text.KEY) String key,
        @Text(value = NAME, max = 500) String title,
        LocalDate due,
        @Range(min = 0, max = 100) int weight,
        @AtMost(50) @Text(value = CODE, pattern = Text.KEY) List<String> dependsOn,
        @Nullable ActorId responsible) {
    public Milestone {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A milestone's key is 1 to 40 of a-z, 0-9 and -");
        }
        if (title.isBlank() || weight < 0 || weight > 100) {
            throw new IllegalArgumentException("A milestone has a title and a weight of 0 to 100");
        }
        dependsOn = List.copyOf(dependsOn);
    }

    /** The same milestone on another day. */
    public Milestone on(LocalDate day) {
        return new Milestone(key, title, day, weight, dependsOn, responsible);
    }
}
