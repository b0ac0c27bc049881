package mesa.query.acta;

import mesa.api.Caller;
import mesa.api.Role;
import mesa.query.http.Disclosed;

/** Who reads what of an acta: members all of it, everybody what was published (INV-T7). */
final class ActaReaders {
    static final Role[] INSIDE = Disclosed.ACTAS.toArray(Role[]::new);

    private ActaReaders() {}

    static boolean inside(Caller caller, ActaRow acta) {
        return Disclosed.ACTAS.stream().anyMatch(caller.at(acta.mesa().value())::is);
    }
}
