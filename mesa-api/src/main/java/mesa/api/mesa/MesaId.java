package mesa.api.mesa;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code mesa}. */
public record MesaId(UUID value) implements Id {
    @Override
    public String type() {
        return "mesa";
    }
}
