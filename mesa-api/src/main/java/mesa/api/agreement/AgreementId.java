package mesa.api.agreement;

import java.util.UUID;
import mesa.api.Id;

/** Identity of a stream of type {@code agreement}; chosen when its text is first proposed. */
public record AgreementId(UUID value) implements Id {
    @Override
    public String type() {
        return "agreement";
    }
}
