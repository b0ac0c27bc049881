package mesa.query.calendar;

import java.util.Set;
import java.util.UUID;
import mesa.api.Clearance;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;

/** Rule G7 over the calendar: what is not public is seen by members, and by whom it concerns. */
final class Disclosed {
    private Disclosed() {}

    /**
     * The condition on rows called {@code r}.
     *
     * @param institution for which a delegate speaks; a UUID, so it may stand in SQL
     */
    static String to(Set<Role> roles, @Nullable UUID institution) {
        return switch (Clearance.of(roles)) {
            case RESTRICTED -> "true";
            case INTERNAL ->
                    institution == null
                            ? "r.visibility in ('PUBLIC', 'INTERNAL')"
                            : "(r.visibility in ('PUBLIC', 'INTERNAL') or r.actor = '%s')"
                                    .formatted(institution);
            case PUBLIC -> "r.visibility = 'PUBLIC'";
        };
    }
}
