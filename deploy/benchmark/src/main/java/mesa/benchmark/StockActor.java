package mesa.benchmark;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Map;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.RenameActor;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorRenamed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * An actor as Axon's reference guide would have it. It ends in the same events as ours and leaves
 * the rules out, uniqueness of the name among them, which is to its advantage.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@AggregateRoot(type = "actor")
public class StockActor {
    @AggregateIdentifier private @Nullable String id;
    private String name = "";

    /** Axon makes one before it replays. */
    protected StockActor() {}

    @CommandHandler
    public StockActor(RegisterActor command) {
        apply(Actors.registered(command.actor().value()), metadata());
    }

    @CommandHandler
    void handle(RenameActor command) {
        apply(Actors.renamed(command.actor().value(), name, command.name()), metadata());
    }

    @EventSourcingHandler
    void on(ActorRegistered event) {
        id = event.actor().value().toString();
        name = event.name();
    }

    @EventSourcingHandler
    void on(ActorRenamed event) {
        name = event.name();
    }

    private static MetaData metadata() {
        return MetaData.from(Map.of(SameBytes.METADATA, Actors.metadata()));
    }
}
