package mesa.api.mesa;

import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;

/** What can be asked of a mesa. */
public sealed interface MesaCommand extends DomainCommand {
    @Wire("mesa.constitute")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record ConstituteMesa(MesaId mesa, MesaKind kind, String name, String acronym, EnablingInstrument instrument)
            implements MesaCommand {}
}
