package mesa.api.acta;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code acta}. */
public record ActaId(UUID value) implements Id {
    @Override
    public String type() {
        return "acta";
    }
}
