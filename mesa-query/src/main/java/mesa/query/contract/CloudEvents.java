package mesa.query.contract;

import mesa.api.contract.CloudEvent;
import mesa.api.wire.JsonSchema;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The envelope of published events: a schema for each type, and {@code CloudEvent}, which is one of
 * them. The type decides which, because the data of one may fit another's.
 */
final class CloudEvents {
    static final String ONE = "CloudEvent";
    private static final String ATTRIBUTES = "CloudEventAttributes";

    private CloudEvents() {}

    static void addTo(JsonSchema schemas) {
        ObjectNode attributes = schemas.object(CloudEvent.class, 0);
        attributes.put("description", "CloudEvents 1.0.2; source and id drop repeats.");
        attributes.remove("additionalProperties");
        ObjectNode properties = (ObjectNode) attributes.get("properties");
        properties.replace("data", Operation.typed("object"));
        properties.replace("specversion", Operation.typed("string").put("const", "1.0"));
        properties.replace(
                "sequence",
                Operation.typed("string")
                        .put("pattern", "^[0-9]{20}$")
                        .put("description", "The position, padded so that text sorts like it."));
        schemas.definitions().put(ATTRIBUTES, attributes);
        ObjectNode one = Operation.read("{\"description\":\"One published event.\"}");
        ArrayNode oneOf = one.putArray("oneOf");
        Schemas.published()
                .forEach((type, data) -> {
                    schemas.definitions().put(type, event(type, Schemas.component(data, schemas)));
                    oneOf.add(Operation.reference(type));
                });
        schemas.definitions().put(ONE, one);
    }

    private static ObjectNode event(String type, ObjectNode data) {
        ObjectNode event = Operation.typed("object");
        event.putArray("allOf").add(Operation.reference(ATTRIBUTES));
        ObjectNode properties = event.putObject("properties");
        properties.putObject("type").put("const", type);
        properties.set("data", data);
        return event;
    }
}
