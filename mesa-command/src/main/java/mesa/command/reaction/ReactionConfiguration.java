package mesa.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.JournalLookup;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.domain.Deciders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reactions and timers as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReactionSettings.class)
public class ReactionConfiguration {
    @Bean
    @ConditionalOnMissingBean
    ReactionsInForce reactionsInForce() {
        return new ReactionsInForce(Deciders.reactions());
    }

    @Bean
    Reactions reactions(
            Journal journal,
            EventsDatabase database,
            JournalLookup lookup,
            CommandGateway commandGateway,
            ReactionsInForce inForce,
            ReactionSettings settings,
            MeterRegistry meters,
            Clock clock) {
        return new Reactions(
                journal,
                database,
                lookup,
                new IntentDispatcher(commandGateway, meters),
                inForce,
                settings,
                clock);
    }

    @Bean
    BackfillBarrier backfillBarrier(
            Reactions reactions, Journal journal, EventsDatabase database, Clock clock) {
        return new BackfillBarrier(reactions, journal, database, clock);
    }

    @Bean
    HealthIndicator reactionsHealthIndicator(Reactions reactions) {
        return new ReactionsHealth(reactions);
    }
}
