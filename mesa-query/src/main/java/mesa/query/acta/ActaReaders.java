package mesa.query.acta;

import java.util.Collection;
import java.util.List;
import mesa.api.Role;

/** Who reads what of an acta: members all of it, everybody what was published (INV-T7). */
final class ActaReaders {
    static final Role[] INSIDE = {Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE, Role.AUDITOR};

    /** The condition on actas everybody sees. */
    static final String PUBLIC = "r.status in ('PUBLISHED', 'ARCHIVED')";

    private ActaReaders() {}

    static boolean inside(Collection<Role> roles) {
        return List.of(INSIDE).stream().anyMatch(roles::contains);
    }
}
