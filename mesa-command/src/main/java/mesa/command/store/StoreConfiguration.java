package mesa.command.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsSettings.class)
public class StoreConfiguration {
    @Bean
    EventsDatabase eventsDatabase(EventsSettings settings) {
        return EventsDatabase.open(settings);
    }

    @Bean
    Journal journal(EventsDatabase database) {
        return new Journal(database);
    }
}
