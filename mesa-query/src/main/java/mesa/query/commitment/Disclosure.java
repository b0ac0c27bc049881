package mesa.query.commitment;

import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Clearance;
import mesa.api.Role;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Rule G7: the public sees what is public, the institutions also what is internal, and what is
 * restricted only those with the clearance and the institution that is responsible for it.
 */
final class Disclosure {
    private Disclosure() {}

    /** Over the commitment's own row. */
    static String of(Caller caller, Reading reading) {
        return visible("r", caller.roles(), caller.institution());
    }

    /** Over a row that belongs to a commitment. */
    static String ofPart(Caller caller, Reading reading) {
        return ofPart(caller.roles(), caller.institution(), reading);
    }

    static String ofPart(Set<Role> roles, @Nullable UUID institution, Reading reading) {
        return "exists (select from commitment_tracker c where c.commitment = r.commitment and %s and %s)"
                .formatted(visible("c", roles, institution), reading.holds("c"));
    }

    /**
     * @param institution for which a delegate speaks; a UUID, so it may stand in SQL
     */
    static String visible(String alias, Set<Role> roles, @Nullable UUID institution) {
        return switch (Clearance.of(roles)) {
            case RESTRICTED -> "true";
            case INTERNAL ->
                    institution == null
                            ? alias + ".visibility in ('PUBLIC', 'INTERNAL')"
                            : "(%1$s.visibility in ('PUBLIC', 'INTERNAL') or %1$s.responsible = '%2$s')"
                                    .formatted(alias, institution);
            case PUBLIC -> alias + ".visibility = 'PUBLIC'";
        };
    }
}
