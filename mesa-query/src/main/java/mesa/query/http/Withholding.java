package mesa.query.http;

import mesa.api.commitment.Visibility;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why something is kept back from a reader.
 *
 * @param until the first day on which it no longer is
 */
public record Withholding(Visibility visibility, @Nullable String ground, @Nullable String until) {
    ObjectNode note(String component) {
        ObjectNode note = Json.MAPPER.createObjectNode();
        note.put("component", component).put("visibility", visibility.name());
        if (ground != null) {
            note.put("ground", ground);
        }
        if (until != null) {
            note.put("until", until);
        }
        return note;
    }
}
