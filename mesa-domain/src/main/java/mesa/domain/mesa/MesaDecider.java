package mesa.domain.mesa;

import mesa.api.mesa.MesaCommand;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaRejection.AlreadyConstituted;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;

/** Rules INV-M1 to INV-M6. */
public final class MesaDecider implements Decider<MesaCommand, MesaEvent, Mesa> {
    @Override
    public String type() {
        return "mesa";
    }

    @Override
    public Class<MesaCommand> commands() {
        return MesaCommand.class;
    }

    @Override
    public Class<MesaEvent> events() {
        return MesaEvent.class;
    }

    @Override
    public Mesa initial() {
        return new Mesa.Unknown();
    }

    @Override
    public Decision<MesaEvent> decide(MesaCommand command, Mesa state, Context context) {
        return switch (command) {
            case ConstituteMesa(var id, var kind, var name, var acronym, var instrument)
                    when state instanceof Mesa.Unknown ->
                    Decision.accept(new MesaConstituted(id, kind, name, acronym, instrument));
            case ConstituteMesa(var id, _, _, _, _) -> Decision.reject(new AlreadyConstituted(id));
        };
    }

    @Override
    public Mesa evolve(Mesa state, MesaEvent event) {
        return switch (event) {
            case MesaConstituted(var id, var kind, var name, var acronym, _) ->
                    new Mesa.Constituted(id, kind, name, acronym);
        };
    }
}
