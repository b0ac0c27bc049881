package mesa.api.webhook;

import java.util.List;

/** The subscriptions the caller may see, each with its failures. */
public record SubscriptionList(List<WebhookSubscription> data) {}
