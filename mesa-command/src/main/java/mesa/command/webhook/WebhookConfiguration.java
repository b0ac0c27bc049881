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
    WebhookSender webhookSender(WebhookSettings settings, Clock clock) {
        return new WebhookSender(settings, clock);
    }

    @Bean
    WebhookDispatcher webhookDispatcher(
            Journal journal,
            EventsDatabase database,
            WebhookTable table,
            WebhookSender webhookSender,
            WebhookSettings settings) {
        return new WebhookDispatcher(journal, database, table, webhookSender, settings);
    }

    @Bean
    Webhooks webhooks(
            EventsDatabase database,
            WebhookTable table,
            Journal journal,
            WebhookSender webhookSender,
            WebhookSettings settings) {
        return new Webhooks(
                table, new AcknowledgementTable(database), journal, webhookSender, settings);
    }
}
