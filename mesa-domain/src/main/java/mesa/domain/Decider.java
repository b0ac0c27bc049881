package mesa.domain;

import java.util.Optional;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.mesa.MesaId;

/**
 * The rules of one feature: what a command means in a state, and what an event makes of it.
 *
 * @param <C> the feature's sealed commands
 * @param <E> the feature's sealed events
 * @param <S> the folded state; immutable, and it implements the feature's facts if it has any
 */
public interface Decider<C extends DomainCommand, E extends DomainEvent, S> {
    /** Stream type, the first word of the feature's wire names. */
    String type();

    Class<C> commands();

    Class<E> events();

    /** The state of a stream without events. */
    S initial();

    /**
     * The mesa a command concerns, by which the appointments of its sender are judged.
     *
     * @return empty for what belongs to no mesa or is not there yet
     */
    default Optional<MesaId> mesa(C command, S state, Lookup lookup) {
        return Optional.empty();
    }

    Decision<E> decide(C command, S state, Context context);

    S evolve(S state, E event);
}
