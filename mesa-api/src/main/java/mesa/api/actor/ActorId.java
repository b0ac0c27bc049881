package mesa.api.actor;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code actor}: an institution or organisation, never a person. */
public record ActorId(UUID value) implements Id {
    @Override
    public String type() {
        return "actor";
    }
}
