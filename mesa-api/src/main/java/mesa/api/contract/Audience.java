package mesa.api.contract;

import java.util.List;
import java.util.UUID;
import mesa.api.Id;
import mesa.api.agreement.Concerned;
import org.jspecify.annotations.Nullable;

/** What an event inside tells of whom and what it concerns, as others are told. */
final class Audience {
    private Audience() {}

    static @Nullable List<UUID> institutions(@Nullable Concerned concerned) {
        return concerned == null ? null : ids(concerned.institutions());
    }

    static @Nullable List<Integer> objectives(@Nullable Concerned concerned) {
        return concerned == null ? null : concerned.objectives();
    }

    static List<UUID> ids(List<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
