package mesa.query.http;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mesa.api.Role;
import mesa.api.commitment.Visibility;
import mesa.api.wire.Json;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The agreements a reader may not read, looked up once and only when something tells of one. */
final class KeptAgreements {
    private final Reading reading;
    private final Set<Role> roles;
    private final @Nullable UUID institution;
    private @Nullable Map<String, Why> kept;

    KeptAgreements(Reading reading, Set<Role> roles, @Nullable UUID institution) {
        this.reading = reading;
        this.roles = roles;
        this.institution = institution;
    }

    /** Why something is kept back. */
    record Why(Visibility visibility, @Nullable String ground, @Nullable String until) {
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

    /** Null when the reader may read the agreement, or nobody has proposed one under that id. */
    @Nullable Why why(String agreement) {
        if (kept == null) {
            kept =
                    new ReserveTable(reading)
                            .agreements(
                                    Disclosed.to(roles, institution, "a", "follow_up", reading));
        }
        return kept.get(agreement);
    }
}
