package mesa.api.mesa;

import mesa.api.DomainEvent;
import mesa.api.Wire;

/** What has happened to a mesa. */
public sealed interface MesaEvent extends DomainEvent {
    MesaId mesa();

    @Wire("mesa.constituted")
    record MesaConstituted(MesaId mesa, MesaKind kind, String name, String acronym, EnablingInstrument instrument)
            implements MesaEvent {}
}
