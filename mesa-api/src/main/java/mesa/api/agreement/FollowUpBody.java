package mesa.api.agreement;

import static mesa.api.limit.TextKind.NAME;

import mesa.api.actor.ActorId;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who sees that an agreement is done (INV-G3): an institution or a technical table of the mesa.
 *
 * @param actor null when it is a technical table
 * @param technicalTable its name; null when it is an institution
 */
public record FollowUpBody(@Nullable ActorId actor, @Text(NAME) @Nullable String technicalTable) {
    public FollowUpBody {
        if ((actor == null) == (technicalTable == null)) {
            throw new IllegalArgumentException(
                    "A follow-up body is either an institution or a technical table");
        }
    }

    public static FollowUpBody of(ActorId actor) {
        return new FollowUpBody(actor, null);
    }
}
