package mesa.benchmark;

import mesa.command.dispatch.TimeOrderedId;
import org.axonframework.common.IdentifierFactory;

/** Gives the events that Axon's aggregates apply the same kind of id as every other contender's. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return TimeOrderedId.next().toString();
    }
}
