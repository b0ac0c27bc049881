package mesa.command.relay;

import io.micrometer.core.instrument.MeterRegistry;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.PublishedHistory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The relay as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
public class RelayConfiguration {
    @Bean
    @Primary
    Relay relay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            MeterRegistry meters) {
        return new Relay(journal, database, settings, Line.journal(settings), meters);
    }

    /**
     * A line of its own: a public event that cannot be read stops what others get, loudly, and
     * never the journal.
     */
    @Bean
    Relay agreementsRelay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            MeterRegistry meters) {
        return new Relay(
                journal,
                database,
                settings,
                Line.agreements(settings, new PublishedHistory(journal)),
                meters);
    }

    @Bean
    HealthIndicator relayHealthIndicator(@Qualifier("relay") Relay relay) {
        return new RelayHealth(relay);
    }

    @Bean
    HealthIndicator agreementsRelayHealthIndicator(@Qualifier("agreementsRelay") Relay relay) {
        return new RelayHealth(relay);
    }
}
