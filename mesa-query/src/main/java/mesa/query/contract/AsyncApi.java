package mesa.query.contract;

import mesa.api.contract.PublicEvent;
import mesa.api.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The topic {@code mesa.agreements} as AsyncAPI 3; one message for each published type. */
final class AsyncApi {
    private AsyncApi() {}

    /**
     * JSON, which is YAML as well.
     *
     * @param origin where the schemas are served
     * @param bootstrap the broker as subscribers reach it
     */
    static ObjectNode document(String origin, String bootstrap) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("asyncapi", "3.0.0");
        ObjectNode info = json.putObject("info");
        info.put("title", "Mesa: published events").put("version", "1.0.0");
        info.put(
                "description",
                "CloudEvents 1.0.2 in Kafka's binary mode, keyed by agreement or mesa, in the order"
                        + " of the journal. Delivery is at least once: source and id drop repeats."
                        + " The same events are at /feed/agreements, as batches and as a stream.");
        info.putObject("license").put("name", "Apache-2.0");
        json.put("defaultContentType", "application/json");
        ObjectNode server = json.putObject("servers").putObject("kafka");
        server.put("host", bootstrap).put("protocol", "kafka");
        server.put("description", "READ on the topic and on the consumer groups of one's prefix.");
        ObjectNode channel = json.putObject("channels").putObject("agreements");
        channel.put("address", "mesa.agreements");
        channel.put("description", "Everything that was published, without personal data.");
        channel.putArray("servers").addObject().put("$ref", "#/servers/kafka");
        ObjectNode carried = channel.putObject("messages");
        ObjectNode operation = json.putObject("operations").putObject("receiveAgreements");
        operation.put("action", "send");
        operation.put("summary", "The platform publishes, agencies receive.");
        operation.putObject("channel").put("$ref", "#/channels/agreements");
        ArrayNode sent = operation.putArray("messages");
        ObjectNode components = json.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("headers", headers());
        for (Class<? extends PublicEvent> type : Schemas.published().values()) {
            String name = type.getSimpleName() + "V" + Schemas.versionOf(type);
            message(messages.putObject(name), type);
            schemas.set(name, Schemas.document(type, origin));
            messages.withObject(name)
                    .putObject("payload")
                    .put("$ref", "#/components/schemas/" + name);
            carried.putObject(name).put("$ref", "#/components/messages/" + name);
            sent.addObject().put("$ref", "#/channels/agreements/messages/" + name);
        }
        return json;
    }

    private static void message(ObjectNode message, Class<? extends PublicEvent> type) {
        message.put("name", PublicEvent.typeOf(type));
        message.put("title", type.getSimpleName());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/headers");
    }

    private static ObjectNode headers() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("type", "object");
        ObjectNode properties = json.putObject("properties");
        ArrayNode required = json.putArray("required");
        for (String attribute :
                new String[] {
                    "specversion",
                    "id",
                    "source",
                    "type",
                    "subject",
                    "time",
                    "sequence",
                    "recordedtime",
                    "correlationid",
                    "causationid",
                    "partitionkey"
                }) {
            properties.putObject("ce_" + attribute).put("type", "string");
            required.add("ce_" + attribute);
        }
        properties.putObject("content-type").put("type", "string");
        return json;
    }
}
