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
    static final Upcasters OURS =
            new Upcasters(
                    Map.ofEntries(
                            Map.entry("commitment.drafted/1", Upcasters::groundless),
                            Map.entry("commitment.formulated/1", Upcasters::groundless),
                            Map.entry("agreement.proposed/1", Upcasters::open),
                            Map.entry("agreement.adopted/1", Upcasters::open),
                            Map.entry("agreement.in-force/1", Upcasters::open),
                            Map.entry("agreement.superseded/1", Upcasters::open),
                            Map.entry("agreement.revoked/1", Upcasters::open),
                            Map.entry("agreement.voided/1", Upcasters::open),
                            Map.entry("commitment.accepted/1", Upcasters::undisclosed),
                            Map.entry("commitment.transferred/1", Upcasters::undisclosed),
                            Map.entry("commitment.extension-granted/1", Upcasters::undisclosed),
                            Map.entry("commitment.breach-declared/1", Upcasters::undisclosed),
                            Map.entry("commitment.finding-issued/1", Upcasters::undisclosed),
                            Map.entry("agreement.adopted/2", Upcasters::alone),
                            Map.entry("agreement.in-force/2", Upcasters::alone),
                            Map.entry("agreement.superseded/2", Upcasters::alone),
                            Map.entry("agreement.revoked/2", Upcasters::alone),
                            Map.entry("agreement.voided/2", Upcasters::alone),
                            Map.entry("commitment.accepted/2", Upcasters::alone),
                            Map.entry("commitment.transferred/2", Upcasters::alone),
                            Map.entry("commitment.extension-granted/2", Upcasters::alone),
                            Map.entry("commitment.breach-declared/2", Upcasters::alone),
                            Map.entry("commitment.finding-issued/2", Upcasters::alone),
                            Map.entry("agreement.classified/1", Upcasters::alone),
                            Map.entry("agreement.closed/1", Upcasters::alone),
                            Map.entry("agreement.lapsed/1", Upcasters::alone),
                            Map.entry("agreement.reopened/1", Upcasters::alone),
                            Map.entry("commitment.contest-resolved/1", Upcasters::alone),
                            Map.entry("commitment.breach-cured/1", Upcasters::alone),
                            Map.entry("commitment.cancelled/1", Upcasters::alone),
                            Map.entry("commitment.reopened/1", Upcasters::alone),
                            Map.entry("mesa.convocation-amended/1", Upcasters::alone),
                            Map.entry("mesa.session-postponed/1", Upcasters::alone),
                            Map.entry("mesa.convocation-cancelled/1", Upcasters::alone)));

    private final Map<String, UnaryOperator<ObjectNode>> steps;

    Upcasters(Map<String, UnaryOperator<ObjectNode>> steps) {
        this.steps = Map.copyOf(steps);
    }

    Map<String, ObjectReader> readers() {
        Map<String, ObjectReader> readers = new HashMap<>();
        Vocabulary.events()
                .forEach((name, type) -> {
                    requireChain(name, Vocabulary.versionOf(type));
                    readers.put(name, Json.MAPPER.readerFor(type.asSubclass(DomainEvent.class)));
                });
        return readers;
    }

    /** Every version below the current one has its step. */
    void requireChain(String name, int current) {
        for (int v = 1; v < current; v++) {
            step(name, v);
        }
    }

    JsonNode upcast(String name, int from, int to, byte[] payload) {
        ObjectNode node = (ObjectNode) Json.MAPPER.readTree(payload);
        for (int v = from; v < to; v++) {
            node = step(name, v).apply(node);
        }
        return node;
    }

    private UnaryOperator<ObjectNode> step(String name, int from) {
        UnaryOperator<ObjectNode> step = steps.get(name + "/" + from);
        if (step == null) {
            throw new IllegalStateException("No upcaster takes " + name + " from v" + from);
        }
        return step;
    }

    /** It did not tell who may read the commitment, and what is not known to be public stays in. */
    private static ObjectNode undisclosed(ObjectNode old) {
        return old.put("visibility", "INTERNAL");
    }

    /**
     * It did not tell what it was about, or whom and what that concerns, and nothing is looked up
     * for it: what was published of it stays as it was.
     */
    private static ObjectNode alone(ObjectNode old) {
        return old;
    }

    /** Every agreement was read by everybody before agreements told who may. */
    private static ObjectNode open(ObjectNode old) {
        return old.put("visibility", "PUBLIC");
    }

    /**
     * A formulation told neither ground nor term of its reserve, and none is made up: what was
     * restricted stays so until it is written anew.
     */
    private static ObjectNode groundless(ObjectNode old) {
        return old;
    }
}
