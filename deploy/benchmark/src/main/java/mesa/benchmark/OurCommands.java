package mesa.benchmark;

import java.util.HashMap;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.command.ClockConfiguration;
import mesa.command.StoreConfiguration;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.dispatch.DispatchConfiguration;
import mesa.command.store.Append;
import mesa.command.store.Journal;
import mesa.embedded.Database;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The platform's own door: bus, interceptors, cached states, deciders, journal. */
final class OurCommands implements CommandPipeline {
    private final AnnotationConfigApplicationContext context;
    private final CommandGateway commandGateway;
    private final Journal journal;

    OurCommands(Database database) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "benchmark", new HashMap<>(database.settings("mesa.events"))));
        context.register(
                StoreConfiguration.class, DispatchConfiguration.class, ClockConfiguration.class);
        context.refresh();
        commandGateway = context.getBean(CommandGateway.class);
        journal = context.getBean(Journal.class);
    }

    @Override
    public void create(UUID actor) {
        send(commandGateway, Actors.register(actor));
    }

    @Override
    public void rename(UUID actor, String name) {
        send(commandGateway, Actors.rename(actor, name));
    }

    static void send(CommandGateway commandGateway, DomainCommand command) {
        CommandOutcome commandOutcome =
                commandGateway.send(CommandEnvelope.of(command, Actors.CALLER));
        if (!(commandOutcome instanceof CommandOutcome.Accepted)) {
            throw new IllegalStateException("Not accepted: " + commandOutcome);
        }
    }

    @Override
    public void prepare(UUID actor, int events) {
        journal.append(Append.of(Actors.stream(actor), -1, Actors.history(actor, events)));
    }

    @Override
    public void close() {
        context.close();
    }
}
