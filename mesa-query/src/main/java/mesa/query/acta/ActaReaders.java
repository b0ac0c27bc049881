package mesa.query.acta;

import java.util.Collection;
import mesa.api.Role;
import mesa.query.http.Disclosed;

/** Who reads what of an acta: members all of it, everybody what was published (INV-T7). */
final class ActaReaders {
    static final Role[] INSIDE = Disclosed.ACTAS.toArray(Role[]::new);

    private ActaReaders() {}

    static boolean inside(Collection<Role> roles) {
        return Disclosed.ACTAS.stream().anyMatch(roles::contains);
    }
}
