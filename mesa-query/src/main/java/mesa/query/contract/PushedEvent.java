package mesa.query.contract;

import java.time.Duration;
import java.util.stream.Collectors;
import mesa.api.contract.WebhookRetries;
import mesa.api.webhook.TestEvent;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a subscriber's address is told, and what its answers mean. */
final class PushedEvent {
    static final String NAME = "publishedEvent";

    private PushedEvent() {}

    static void addTo(ObjectNode webhooks, JsonSchema schemas) {
        new Operation("webhooks", "pushEvent", "A published event, pushed to a subscription")
                .open()
                .description(
                        "Standard Webhooks: whoever knows the subscription's secret finds"
                                + " `v1,` and HMAC-SHA256 over id.timestamp.body, in base64, among"
                                + " the signatures. Events come in order and one at a time; what"
                                + " was not taken is sent again after "
                                + schedule()
                                + ", each up to a tenth later, and then the subscription stops"
                                + " until it is resumed. Delivery is at least once.")
                .header(
                        "webhook-id",
                        Operation.typed("string"),
                        true,
                        "The id of the event, the same whenever it is sent again; drops repeats.")
                .header(
                        "webhook-timestamp",
                        Operation.typed("integer").put("format", "int64"),
                        true,
                        "When it was sent, in seconds since 1970; refuse what is minutes old.")
                .header(
                        "webhook-signature",
                        Operation.typed("string").put("pattern", "^v1,[A-Za-z0-9+/]+=*"),
                        true,
                        "Signatures, separated by spaces; one of them must be right.")
                .body(
                        "application/cloudevents+json",
                        body(schemas),
                        Examples.event(Schemas.published().values().iterator().next()))
                .answers("2XX", "Taken; the next event may come.")
                .answers("410", "Never again: the subscription stops until it is resumed.")
                .answers(
                        "429",
                        "Not now: sent again as planned, or when `Retry-After` says, if that is"
                                + " later and within "
                                + said(WebhookRetries.LONGEST_WISH)
                                + ".")
                .answers(
                        "default",
                        "Not taken, as a redirect or no answer is: sent again as planned, or when"
                                + " `Retry-After` says.")
                .at(webhooks, NAME, "post");
    }

    private static ObjectNode body(JsonSchema schemas) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        ArrayNode each = json.putArray("anyOf");
        each.add(Operation.reference(CloudEvents.ONE));
        each.add(test(schemas));
        return json;
    }

    private static ObjectNode test(JsonSchema schemas) {
        ObjectNode test = schemas.answered().object(TestEvent.class, 0);
        ObjectNode properties = (ObjectNode) test.get("properties");
        properties.withObject("specversion").put("const", TestEvent.VERSION);
        properties.withObject("type").put("const", TestEvent.TYPE);
        return test;
    }

    private static String schedule() {
        return WebhookRetries.AFTER.stream()
                .limit(WebhookRetries.AFTER.size() - 1L)
                .map(PushedEvent::said)
                .collect(
                        Collectors.joining(
                                ", ", "", " and " + said(WebhookRetries.AFTER.getLast())));
    }

    private static String said(Duration duration) {
        if (duration.toSeconds() < 60) {
            return duration.toSeconds() + " s";
        }
        return duration.toMinutes() < 60
                ? duration.toMinutes() + " min"
                : duration.toHours() + " h";
    }
}
