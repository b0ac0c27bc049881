package mesa.domain.mesa;

import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;

/** The folded state of a mesa; a type per stage of its life. */
public sealed interface Mesa {
    /** Nothing has happened yet. */
    record Unknown() implements Mesa {}

    /** Created by a legal instrument. */
    record Constituted(MesaId id, MesaKind kind, String name, String acronym) implements Mesa {}
}
