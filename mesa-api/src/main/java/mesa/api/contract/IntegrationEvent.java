package mesa.api.contract;

import java.util.UUID;
import mesa.api.Id;

/** What is seen from outside of one event. */
record IntegrationEvent(UUID mesa, UUID key, String code, PublicEvent data) {
    IntegrationEvent(Id mesa, Id key, String code, PublicEvent data) {
        this(mesa.value(), key.value(), code, data);
    }
}
