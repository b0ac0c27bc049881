package mesa.query.acta;

import java.util.List;
import mesa.api.acta.ActaContent;
import mesa.api.acta.ActaId;
import mesa.api.actor.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * What an acta says, the row of {@code acta_text}: whole, before anything is redacted, and
 * therefore for members alone.
 *
 * @param content what the session's events say; null for a clarifying acta
 * @param document the frozen text, once approved
 */
public record ActaText(
        ActaId acta,
        @Nullable ActaContent content,
        @Nullable String narrative,
        List<Observation> observations,
        @Nullable String document) {
    /** What a member remarked and what was answered; {@code accepted} null while open. */
    public record Observation(
            int number,
            ActorId actor,
            String section,
            String text,
            @Nullable Boolean accepted,
            @Nullable String answer) {}
}
