package mesa.api.contract;

import java.util.UUID;
import mesa.api.Id;

/** What is seen from outside of one event. */
record Seen(UUID mesa, UUID key, String code, PublicEvent data) {
    Seen(Id mesa, Id key, String code, PublicEvent data) {
        this(mesa.value(), key.value(), code, data);
    }
}
