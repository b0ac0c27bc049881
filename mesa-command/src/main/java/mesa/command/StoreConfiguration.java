package mesa.command;

import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
public class StoreConfiguration {
    @Bean
    EventsDatabase eventsDatabase(EventsProperties properties) {
        return EventsDatabase.open(properties.settings(), "classpath:db/command");
    }

    @Bean
    Journal journal(EventsDatabase database) {
        return new Journal(database);
    }
}
