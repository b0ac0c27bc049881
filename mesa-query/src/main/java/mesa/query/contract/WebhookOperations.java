package mesa.query.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.webhook.AcknowledgedPosition;
import mesa.api.webhook.AcknowledgementList;
import mesa.api.webhook.AcknowledgementQuery;
import mesa.api.webhook.ReplayRequest;
import mesa.api.webhook.SubscriptionList;
import mesa.api.webhook.SubscriptionRequest;
import mesa.api.webhook.WebhookSubscription;
import mesa.api.wire.JsonSchema;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions to published events, and who has received what. */
final class WebhookOperations {
    private static final String TAG = "webhooks";
    private static final String[] USUAL = {"400", "401", "403", "413", "415", "422", "429", "503"};

    private static final SubscriptionRequest REQUEST =
            new SubscriptionRequest(
                    "https://mies.gob.ec/mesa/webhook",
                    List.of("ec.mesa.agreement.adopted.v1"),
                    null,
                    null,
                    List.of(15),
                    null);

    private WebhookOperations() {}

    static void addTo(ObjectNode paths, JsonSchema schemas) {
        new Operation(TAG, "subscribe", "Subscribe to published events")
                .description(
                        "Standard Webhooks: `webhook-id`, `webhook-timestamp` and"
                                + " `webhook-signature` over id.timestamp.body. The secret is"
                                + " answered once. Delivery is in order and at least once. A"
                                + " failure is tried again for three days, or when `Retry-After`"
                                + " says, at most a day later; 410 ends it.")
                .takes(schemas, REQUEST)
                .gives(
                        "201",
                        "The new subscription with its secret, which is answered only here.",
                        schemas,
                        WebhookSubscription.class)
                .problems(USUAL)
                .at(paths, "/api/v1/webhooks", "post");
        new Operation(TAG, "listSubscriptions", "One's subscriptions and their failures")
                .gives(
                        "200",
                        "The subscriptions the caller may see, each with its failed attempts.",
                        schemas,
                        SubscriptionList.class)
                .problems("401", "403", "429", "503")
                .at(paths, "/api/v1/webhooks:list", "post");
        VERBS.forEach((verb, said) -> verb(paths, schemas, verb, said));
        acknowledgements(paths, schemas);
    }

    /**
     * What a verb does and what it answers.
     *
     * @param answer in one sentence
     */
    private record Verb(String summary, String answer) {}

    private static final Map<String, Verb> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put(
                "test",
                new Verb(
                        "Send a test event now and tell what was answered",
                        "The subscription, with what its address answered to the test."));
        VERBS.put(
                "attempts",
                new Verb(
                        "What was sent and what was answered, the newest 50",
                        "The subscription with its last 50 attempts, the newest first."));
        VERBS.put(
                "pause",
                new Verb("Send nothing for now", "The subscription, which is paused now."));
        VERBS.put(
                "resume",
                new Verb("Go on where it stopped", "The subscription, which is active again."));
        VERBS.put(
                "replay",
                new Verb(
                        "Send everything again from a position, at most one after the last",
                        "The subscription, which goes on from the position that was asked for."));
        VERBS.put(
                "rotate",
                new Verb(
                        "A new secret, answered once; both sign for 24 hours",
                        "The subscription with its new secret, which is answered only here."));
        VERBS.put(
                "remove",
                new Verb(
                        "End the subscription; receipts are kept",
                        "The subscription as it was when it was removed."));
    }

    private static void verb(ObjectNode paths, JsonSchema schemas, String verb, Verb said) {
        Operation operation =
                new Operation(TAG, "webhook." + verb, said.summary())
                        .path("id", "The subscription.")
                        .gives("200", said.answer(), schemas, WebhookSubscription.class)
                        .problems("400", "401", "403", "404", "422", "429", "503");
        if (verb.equals("replay")) {
            operation.takes(schemas, new ReplayRequest(0)).problems("413", "415");
        }
        if (!verb.equals("attempts")) {
            operation.description(said.summary() + ". For whoever made it, and administrators.");
        }
        operation.at(paths, "/api/v1/webhooks/{id}/" + verb, "post");
    }

    private static void acknowledgements(ObjectNode paths, JsonSchema schemas) {
        new Operation(TAG, "acknowledge", "Say how far one has come")
                .takes(schemas, new AcknowledgedPosition(1207))
                .gives(
                        "200",
                        "The position that was acknowledged.",
                        schemas,
                        AcknowledgedPosition.class)
                .problems(USUAL)
                .at(paths, "/api/v1/acknowledgements", "post");
        new Operation(TAG, "listAcknowledgements", "Which agency has received an event")
                .description(
                        "By the position of the event, or by the code of an agreement, a commitment"
                                + " or an acta for all that was published under it. An agency sees"
                                + " itself; the secretariat and the auditor see all.")
                .takes(schemas, new AcknowledgementQuery(null, "AC-MNMH-XXI-2021-03"))
                .gives(
                        "200",
                        "Which agency has which event, since when, and how it is known.",
                        schemas,
                        AcknowledgementList.class)
                .problems(USUAL)
                .at(paths, "/api/v1/acknowledgements:list", "post");
    }
}
