package mesa.command.access;

import mesa.api.Caller;
import mesa.command.store.EventsDatabase;
import mesa.command.store.EventsSettings;
import mesa.embedded.Servers;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The access package alone behind a web server, with a command that answers who sent it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({DoorGuard.class, IssuerGuard.class, IssuerStore.class, LoginPage.class, Echo.Door.class})
class Echo {
    static final String WITHOUT =
            String.join(
                    ",",
                    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                    "org.axonframework.springboot.autoconfig.AxonAutoConfiguration");

    @Bean
    EventsDatabase eventsDatabase() {
        return EventsDatabase.open(EventsSettings.at(Servers.freshEventsDatabase()));
    }

    @RestController
    static class Door {
        @PostMapping("/api/v1/echo")
        Caller echo() {
            return CallerOf.current();
        }
    }
}
