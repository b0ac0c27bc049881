package mesa.api.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import mesa.api.DomainEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a payload of version n becomes version n + 1, one step per entry, keyed {@code name/n}. A
 * chain is complete or the program does not start.
 */
final class Upcasters {
    private static final Map<String, UnaryOperator<ObjectNode>> STEPS = Map.of();

    private Upcasters() {}

    static Map<String, ObjectReader> readers() {
        Map<String, ObjectReader> readers = new HashMap<>();
        Vocabulary.events()
                .forEach((name, type) -> {
                    for (int v = 1; v < Vocabulary.versionOf(type); v++) {
                        if (!STEPS.containsKey(name + "/" + v)) {
                            throw new IllegalStateException(
                                    "No upcaster takes " + name + " from v" + v);
                        }
                    }
                    readers.put(name, Json.MAPPER.readerFor(type.asSubclass(DomainEvent.class)));
                });
        return readers;
    }

    static JsonNode upcast(String name, int from, int to, byte[] payload) {
        ObjectNode node = (ObjectNode) Json.MAPPER.readTree(payload);
        for (int v = from; v < to; v++) {
            UnaryOperator<ObjectNode> step = STEPS.get(name + "/" + v);
            if (step == null) {
                throw new IllegalStateException("No step from version " + v + " of " + name);
            }
            node = step.apply(node);
        }
        return node;
    }
}
