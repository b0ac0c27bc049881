package mesa.api.user;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code user}, and the pseudonym in the metadata of every event. */
public record UserId(UUID value) implements Id {
    @Override
    public String type() {
        return "user";
    }
}
