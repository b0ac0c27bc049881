package mesa.query.contract;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import mesa.api.Wire;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of what is published, by type. */
final class Schemas {
    private static final Map<String, Class<? extends PublicEvent>> PUBLISHED = read();

    private Schemas() {}

    /** {@code ec.mesa.agreement.adopted.v1} → record. */
    static Map<String, Class<? extends PublicEvent>> published() {
        return PUBLISHED;
    }

    static ObjectNode document(Class<? extends PublicEvent> type, String origin) {
        String name = PublicEvent.typeOf(type);
        return opened(
                JsonSchema.document(
                        type.asSubclass(Record.class),
                        origin + "/schemas/" + name + ".json",
                        name));
    }

    /** The same beside other schemas, whose definitions it shares. */
    static ObjectNode component(Class<? extends PublicEvent> type, JsonSchema schemas) {
        return opened(schemas.object(type, 0));
    }

    /**
     * Within a version a component may be added that may be absent; so whoever checks messages
     * against the schema of before must not stumble over it.
     */
    private static ObjectNode opened(ObjectNode schema) {
        if (schema.path("additionalProperties").isBoolean()) {
            schema.remove("additionalProperties");
        }
        schema.forEach(part -> {
            if (part instanceof ObjectNode inner) {
                opened(inner);
            }
        });
        return schema;
    }

    static int versionOf(Class<? extends PublicEvent> type) {
        return type.getAnnotation(Wire.class).version();
    }

    private static Map<String, Class<? extends PublicEvent>> read() {
        Map<String, Class<? extends PublicEvent>> all = new TreeMap<>();
        for (Class<? extends PublicEvent> leaf : Vocabulary.leaves(PublicEvent.class)) {
            all.put(PublicEvent.typeOf(leaf), leaf);
        }
        return Collections.unmodifiableMap(all);
    }
}
