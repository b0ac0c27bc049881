package mesa.command.dispatch;

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
 * joins the bus in its {@code @Order}; one that stops a command answers an {@link CommandOutcome}
 * without proceeding.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
public class DispatchConfiguration {
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
        return new CorrelationInterceptor();
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> notInTheFuture(Clock clock) {
        return new FutureActInterceptor(clock);
    }

    @Bean
    StateCache stateCache(Journal journal, DispatchSettings settings) {
        return new StateCache(journal, Deciders.all(), settings.cachedStreams());
    }

    @Bean
    JournalLookup journalLookup(Journal journal, StateCache stateCache) {
        return new JournalLookup(journal, stateCache);
    }

    @Bean
    CommandGateway commands(
            CommandBus bus,
            Journal journal,
            StateCache stateCache,
            DispatchSettings settings,
            Clock clock) {
        List<Decider<?, ?, ?>> deciders = Deciders.all();
        new CommandDispatcher(journal, stateCache, clock).subscribe(bus, deciders);
        return new CommandGateway(bus, journal, settings);
    }
}
