package mesa.api.person;

import java.util.UUID;
import mesa.api.Id;

/** The pseudonym of a person; name and contacts live encrypted in the person's own stream. */
public record PersonId(UUID value) implements Id {
    @Override
    public String type() {
        return "person";
    }
}
