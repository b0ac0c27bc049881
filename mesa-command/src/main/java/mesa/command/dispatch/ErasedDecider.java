package mesa.command.dispatch;

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
record ErasedDecider(Decider<DomainCommand, DomainEvent, Object> decider, VersionedState initial) {
    @SuppressWarnings("unchecked")
    static ErasedDecider of(Decider<?, ?, ?> decider) {
        Decider<DomainCommand, DomainEvent, Object> erased =
                (Decider<DomainCommand, DomainEvent, Object>) decider;
        return new ErasedDecider(erased, new VersionedState(-1, erased.initial()));
    }

    Optional<MesaId> mesa(DomainCommand command, VersionedState on, Lookup lookup) {
        return decider.mesa(command, on.state(), lookup);
    }

    Decision<DomainEvent> decide(DomainCommand command, VersionedState on, Context context) {
        return decider.decide(command, on.state(), context);
    }

    VersionedState evolve(VersionedState from, List<? extends DomainEvent> events) {
        Object state = from.state();
        for (DomainEvent event : events) {
            state = decider.evolve(state, event);
        }
        return new VersionedState(from.version() + events.size(), state);
    }
}
