package mesa.command.webhook;

import java.time.Clock;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhooks as Spring beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
    @Bean
    WebhookTable webhookTable(EventsDatabase database) {
        return new WebhookTable(database);
    }

    @Bean
    Courier courier(WebhookSettings settings, Clock clock) {
        return new Courier(settings, clock);
    }

    @Bean
    Deliveries deliveries(
            Journal journal,
            EventsDatabase database,
            WebhookTable table,
            Courier courier,
            WebhookSettings settings) {
        return new Deliveries(journal, database, table, courier, settings);
    }

    @Bean
    Webhooks webhooks(
            EventsDatabase database,
            WebhookTable table,
            Journal journal,
            Courier courier,
            WebhookSettings settings) {
        return new Webhooks(table, new AcknowledgementTable(database), journal, courier, settings);
    }
}
