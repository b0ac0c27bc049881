package mesa.api.session;

import java.util.UUID;
import mesa.api.Id;

/**
 * Identity of a stream of type {@code session}; chosen by whoever drafts or issues the convocation.
 */
public record SessionId(UUID value) implements Id {
    @Override
    public String type() {
        return "session";
    }
}
