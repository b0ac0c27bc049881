package mesa.command.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param anywhere whether targets may be private and plain http; for tests and closed networks
 * @param term how long a node stays the one that delivers without saying so again
 * @param most subscriptions of one owner
 */
@ConfigurationProperties("mesa.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean anywhere,
        @DefaultValue("10s") Duration term,
        @DefaultValue("20") int most) {}
