package mesa.query.commitment;

import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/** Rule G7 over commitments: the institution it concerns is the one that is responsible. */
final class Disclosure {
    private Disclosure() {}

    /** Over the commitment's own row. */
    static String of(Caller caller, Reading reading) {
        return visible("r", caller.roles(), caller.institution(), reading);
    }

    /** Over a row that belongs to a commitment. */
    static String ofPart(Caller caller, Reading reading) {
        return ofPart(caller.roles(), caller.institution(), reading);
    }

    static String ofPart(Set<Role> roles, @Nullable UUID institution, Reading reading) {
        return "exists (select from commitment_tracker c where c.commitment = r.commitment and %s and %s)"
                .formatted(visible("c", roles, institution, reading), reading.holds("c"));
    }

    static String visible(
            String alias, Set<Role> roles, @Nullable UUID institution, Reading reading) {
        return Disclosed.to(roles, institution, alias, Disclosed.Rows.COMMITMENTS, reading);
    }
}
