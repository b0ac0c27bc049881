package mesa.command.door;

import java.util.List;
import java.util.Optional;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.mesa.MesaId;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;

/** A decider whose types are known at run time only. */
record Feature(Decider<DomainCommand, DomainEvent, Object> decider, Folded initial) {
    @SuppressWarnings("unchecked")
    static Feature of(Decider<?, ?, ?> decider) {
        Decider<DomainCommand, DomainEvent, Object> erased =
                (Decider<DomainCommand, DomainEvent, Object>) decider;
        return new Feature(erased, new Folded(-1, erased.initial()));
    }

    Optional<MesaId> mesa(DomainCommand command, Folded on, Lookup lookup) {
        return decider.mesa(command, on.state(), lookup);
    }

    Decision<DomainEvent> decide(DomainCommand command, Folded on, Context context) {
        return decider.decide(command, on.state(), context);
    }

    Folded evolve(Folded from, List<? extends DomainEvent> events) {
        Object state = from.state();
        for (DomainEvent event : events) {
            state = decider.evolve(state, event);
        }
        return new Folded(from.version() + events.size(), state);
    }
}
