package mesa.api.agreement;

import mesa.api.actor.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Who sees that an agreement is done (INV-G3): an institution or a technical table of the mesa.
 *
 * @param actor null when it is a technical table
 * @param technicalTable its name; null when it is an institution
 */
public record FollowUpBody(@Nullable ActorId actor, @Nullable String technicalTable) {
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
