package mesa.query.contract;

import java.time.Duration;
import java.util.stream.Collectors;
import mesa.api.contract.WebhookRetries;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a subscriber's address is told, and what its answers mean. */
final class PushedEvent {
    static final String NAME = "publishedEvent";

    private PushedEvent() {}

    static void addTo(ObjectNode webhooks) {
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
                        body(),
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

    private static ObjectNode body() {
        ObjectNode json = Operation.read("{}");
        ArrayNode each = json.putArray("anyOf");
        each.add(Operation.reference(CloudEvents.ONE));
        each.add(Operation.read(TEST));
        return json;
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

    private static final String TEST =
            """
            {"type":"object","description":"The word that a test of the subscription sends.",
             "required":["specversion","id","source","type"],"properties":{
             "specversion":{"const":"1.0"},"id":{"type":"string"},"source":{"type":"string"},
             "type":{"const":"ec.mesa.test.v1"}}}\
            """;
}
