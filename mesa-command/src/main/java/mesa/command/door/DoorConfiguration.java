package mesa.command.door;

import java.time.Clock;
import java.util.List;
import mesa.command.store.Journal;
import mesa.domain.Decider;
import mesa.domain.Deciders;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The door as Spring beans. Any bean that is a {@code MessageHandlerInterceptor<CommandMessage<?>>}
 * joins the bus in its {@code @Order}; one that stops a command answers an {@link Outcome} without
 * proceeding.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
public class DoorConfiguration {
    /** Appends are the journal's own transactions, so the bus needs no transaction manager. */
    @Bean
    SimpleCommandBus commandBus(
            ObjectProvider<MessageHandlerInterceptor<CommandMessage<?>>> interceptors) {
        SimpleCommandBus bus =
                SimpleCommandBus.builder()
                        .duplicateCommandHandlerResolver(
                                DuplicateCommandHandlerResolution.rejectDuplicates())
                        .build();
        interceptors.orderedStream().forEach(bus::registerHandlerInterceptor);
        return bus;
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> correlated() {
        return new Correlated();
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> notInTheFuture(Clock clock) {
        return new NotInTheFuture(clock);
    }

    @Bean
    States states(Journal journal, DoorSettings settings) {
        return new States(journal, Deciders.all(), settings.cachedStreams());
    }

    @Bean
    JournalLookup journalLookup(Journal journal, States states) {
        return new JournalLookup(journal, states);
    }

    @Bean
    Commands commands(
            CommandBus bus, Journal journal, States states, DoorSettings settings, Clock clock) {
        List<Decider<?, ?, ?>> deciders = Deciders.all();
        new CommandDoor(journal, states, clock).subscribe(bus, deciders);
        return new Commands(bus, journal, settings);
    }
}
