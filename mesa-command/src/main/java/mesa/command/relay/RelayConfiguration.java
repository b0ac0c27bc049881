package mesa.command.relay;

import io.micrometer.core.instrument.MeterRegistry;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The relay as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
public class RelayConfiguration {
    @Bean
    Relay relay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            MeterRegistry meters) {
        return new Relay(journal, database, settings, meters);
    }

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return new RelayHealth(relay);
    }
}
