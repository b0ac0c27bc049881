package mesa.query.contract;

import java.util.Set;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The topic of published events as AsyncAPI 3; one message for each published type. */
final class AsyncApi {
    /** Of CloudEvents' attributes, what binary mode says otherwise than in a header of its own. */
    private static final Set<String> NO_HEADERS = Set.of("datacontenttype", "data");

    /** What a record says beside CloudEvents' attributes: whose positions its sequence counts. */
    private static final String JOURNAL = "ce_journal";

    private static final String BINDING = "0.5.0";

    private AsyncApi() {}

    /**
     * JSON, which is YAML as well.
     *
     * @param origin where the schemas are served
     * @param topic as subscribers reach it
     */
    static ObjectNode document(String origin, PublicTopic topic) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("asyncapi", "3.0.0");
        ObjectNode info = json.putObject("info");
        info.put("title", "Mesa: published events").put("version", "1.0.0");
        info.put(
                "description",
                "CloudEvents 1.0.2 in Kafka's binary mode, keyed by agreement, mesa or journal, in"
                        + " the order of the journal. Delivery is at least once: source and id drop repeats."
                        + " The same events are at /feed/agreements, as batches and as a stream."
                        + " One type goes to everybody, whatever was asked for:"
                        + " ec.mesa.journal.tail-abandoned.v1 says that what was received of that"
                        + " journal under a sequence from first to last is void.");
        info.putObject("license").put("name", "Apache-2.0");
        json.put("defaultContentType", "application/json");
        ObjectNode components = Json.MAPPER.createObjectNode();
        ObjectNode servers = json.putObject("servers");
        for (String address : topic.address().split(",")) {
            String name = servers.isEmpty() ? "kafka" : "kafka-" + (servers.size() + 1);
            server(servers.putObject(name).put("host", address.strip()), topic);
        }
        security(components, topic);
        ObjectNode channel = json.putObject("channels").putObject("agreements");
        channel.put("address", topic.name());
        channel.put("description", "Everything that was published, without personal data.");
        ArrayNode at = channel.putArray("servers");
        servers.propertyNames().forEach(name -> at.addObject().put("$ref", "#/servers/" + name));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic.name())
                .put("partitions", 1)
                .put("bindingVersion", BINDING);
        ObjectNode carried = channel.putObject("messages");
        ObjectNode operation = json.putObject("operations").putObject("receiveAgreements");
        operation.put("action", "send");
        operation.put("summary", "The platform publishes, agencies receive.");
        operation.putObject("channel").put("$ref", "#/channels/agreements");
        ArrayNode sent = operation.putArray("messages");
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
        json.set("components", components);
        return json;
    }

    private static void server(ObjectNode server, PublicTopic topic) {
        server.put("protocol", topic.encrypted() ? "kafka-secure" : "kafka");
        server.put("description", "READ on the topic and on the consumer groups of one's prefix.");
        if (topic.authenticated()) {
            server.putArray("security")
                    .addObject()
                    .put("$ref", "#/components/securitySchemes/agency");
        }
    }

    private static void security(ObjectNode components, PublicTopic topic) {
        if (topic.authenticated()) {
            components
                    .putObject("securitySchemes")
                    .putObject("agency")
                    .put("type", "scramSha512")
                    .put("description", "The principal and password that `mesa agency add` made.");
        }
    }

    private static void message(ObjectNode message, Class<? extends PublicEvent> type) {
        message.put("name", PublicEvent.typeOf(type));
        message.put("title", type.getSimpleName());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/headers");
        ObjectNode binding = message.putObject("bindings").putObject("kafka");
        binding.putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put(
                        "description",
                        "The agreement, the mesa or the journal; the same as ce_partitionkey.");
        binding.put("bindingVersion", BINDING);
        ObjectNode event = Examples.event(type);
        ObjectNode example = message.putArray("examples").addObject();
        ObjectNode headers = example.putObject("headers");
        headers.set("content-type", event.path("datacontenttype"));
        event.forEachEntry((attribute, value) -> {
            if (!NO_HEADERS.contains(attribute)) {
                headers.set("ce_" + attribute, value);
            }
        });
        headers.put(JOURNAL, "0197f3a2-5c1e-4b7d-9a60-3f2b8c4d1e90");
        example.set("payload", event.path("data"));
    }

    private static ObjectNode headers() {
        ObjectNode json = Operation.typed("object");
        ObjectNode properties = json.putObject("properties");
        ArrayNode required = json.putArray("required");
        for (var attribute : CloudEvent.class.getRecordComponents()) {
            if (!NO_HEADERS.contains(attribute.getName())) {
                properties.putObject("ce_" + attribute.getName()).put("type", "string");
                required.add("ce_" + attribute.getName());
            }
        }
        properties
                .putObject(JOURNAL)
                .put("type", "string")
                .put("format", "uuid")
                .put(
                        "description",
                        "The journal whose positions ce_sequence counts. Records of versions before"
                                + " 2026-12 have none. Another id is another journal: its positions"
                                + " have nothing to do with those read before.");
        properties.putObject("content-type").put("type", "string");
        return json;
    }
}
