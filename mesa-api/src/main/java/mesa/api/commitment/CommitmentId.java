package mesa.api.commitment;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code commitment}. */
public record CommitmentId(UUID value) implements Id {
    @Override
    public String type() {
        return "commitment";
    }
}
