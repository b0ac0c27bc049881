package mesa.benchmark;

import java.util.HashMap;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.command.ClockConfiguration;
import mesa.command.door.Commands;
import mesa.command.door.DoorConfiguration;
import mesa.command.door.Outcome;
import mesa.command.door.Sent;
import mesa.command.store.Append;
import mesa.command.store.Journal;
import mesa.command.store.StoreConfiguration;
import mesa.embedded.Database;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The platform's own door: bus, interceptors, cached states, deciders, journal. */
final class OurCommands implements CommandPath {
    private final AnnotationConfigApplicationContext context;
    private final Commands commands;
    private final Journal journal;

    OurCommands(Database database) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "benchmark", new HashMap<>(database.settings("mesa.events"))));
        context.register(
                StoreConfiguration.class, DoorConfiguration.class, ClockConfiguration.class);
        context.refresh();
        commands = context.getBean(Commands.class);
        journal = context.getBean(Journal.class);
    }

    @Override
    public void create(UUID actor) {
        send(commands, Actors.register(actor));
    }

    @Override
    public void rename(UUID actor, String name) {
        send(commands, Actors.rename(actor, name));
    }

    static void send(Commands commands, DomainCommand command) {
        Outcome outcome = commands.send(Sent.of(command, Actors.CALLER));
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException("Not accepted: " + outcome);
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
