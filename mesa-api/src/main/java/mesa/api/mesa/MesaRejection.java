package mesa.api.mesa;

import mesa.api.Rejection;
import mesa.api.Wire;

/** Why something asked of a mesa was refused. */
public sealed interface MesaRejection extends Rejection {
    @Wire("mesa.already-constituted")
    record AlreadyConstituted(MesaId mesa) implements MesaRejection {
        @Override
        public String rule() {
            return "INV-M2";
        }
    }
}
