package mesa.api.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mesa.api.DomainCommand;
import mesa.api.limit.TextKind;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts one value of a body just beyond its limit, or into another shape. */
public final class BrokenBodies {
    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
    private static final List<String> NOWHERE =
            List.of(
                    "\u0000", "\u0007", "\u001b", "\u0085", "\ud800", "\udc00", "\uffff", "\ufdd0",
                    "\ufffd", "\u202e", "\u2066");
    private static final List<String> NOT_IN_NAMES =
            List.of("\n", "\u2028", "\u200b", "\u00ad", "\ufeff", "\ufe0f", "\u3164");
    private static final List<String> NO_DAYS =
            List.of(
                    "1899-12-31",
                    "2200-01-01",
                    "-999999999-01-01",
                    "+999999999-12-31",
                    "2025-02-30",
                    "2025-2-3",
                    "");
    private static final List<String> NO_INSTANTS =
            List.of(
                    "1899-12-31T23:59:59.999999999Z",
                    "2200-01-01T00:00:00Z",
                    "2025-02-18",
                    "-999999999-01-01T00:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "");
    private static final List<String> NO_IDS =
            List.of(
                    "",
                    "1-1-1-1-1",
                    "XbdqUn8MTWuaUQx7fx0uEQ==",
                    "{5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11}");

    private final Random random;

    public BrokenBodies(long seed) {
        random = new Random(seed);
    }

    private record Place(String pointer, Limit limit) {}

    /** Changes the body; answers the pointer of the value that no longer may enter. */
    public String outside(Class<? extends DomainCommand> command, ObjectNode body) {
        List<Place> places = new ArrayList<>();
        collect("", Limit.of(command), body, places);
        if (places.isEmpty()) {
            return "";
        }
        Place place = places.get(random.nextInt(places.size()));
        set(body, place.pointer(), broken(place.limit(), body.at(place.pointer())));
        return place.pointer();
    }

    /** Changes the body somewhere into something else, which may even be right. */
    public void misshapen(ObjectNode body) {
        List<String> names = new ArrayList<>(body.propertyNames());
        names.add("no~such/name");
        body.set(
                names.get(random.nextInt(names.size())),
                switch (random.nextInt(9)) {
                    case 0 -> NODES.nullNode();
                    case 1 -> NODES.booleanNode(true);
                    case 2 -> NODES.numberNode(new BigDecimal("1E+300"));
                    case 3 -> NODES.numberNode(-1);
                    case 4 -> NODES.arrayNode().addNull();
                    case 5 -> NODES.arrayNode().add(2025).add(2).add(18);
                    case 6 -> NODES.objectNode().put("value", "a");
                    case 7 -> NODES.objectNode();
                    default -> NODES.stringNode(pick(NOWHERE));
                });
    }

    private static void collect(String at, Limit limit, JsonNode node, List<Place> into) {
        switch (limit) {
            case Limit.OfRecord record when node.isObject() -> {
                for (Map.Entry<String, Limit> part : record.components().entrySet()) {
                    if (node.has(part.getKey())) {
                        collect(
                                at + "/" + part.getKey(),
                                part.getValue(),
                                node.get(part.getKey()),
                                into);
                    }
                }
            }
            case Limit.OfList list -> {
                into.add(new Place(at, limit));
                for (int i = 0; i < Math.min(3, node.size()); i++) {
                    collect(at + "/" + i, list.element(), node.get(i), into);
                }
            }
            case Limit.OfText _, Limit.OfNumber _ -> into.add(new Place(at, limit));
            case Limit.OfType type -> {
                if (type != Limit.OfType.CHOICE && type != Limit.OfType.FLAG) {
                    into.add(new Place(at, limit));
                }
            }
            case Limit.OfRecord _ -> {}
        }
    }

    private JsonNode broken(Limit limit, JsonNode now) {
        return switch (limit) {
            case Limit.OfText text -> NODES.stringNode(broken(text, now.asString()));
            case Limit.OfNumber number -> broken(number);
            case Limit.OfList list -> {
                ArrayNode longer = NODES.arrayNode();
                for (int i = 0; i <= list.max(); i++) {
                    longer.addNull();
                }
                yield longer;
            }
            case Limit.OfType type ->
                    NODES.stringNode(
                            switch (type) {
                                case DAY -> pick(NO_DAYS);
                                case INSTANT -> pick(NO_INSTANTS);
                                case ID, CHOICE, FLAG -> pick(NO_IDS);
                            });
            case Limit.OfRecord _ -> throw new IllegalStateException("No place");
        };
    }

    private String broken(Limit.OfText limit, String now) {
        int half = now.offsetByCodePoints(0, now.codePointCount(0, now.length()) / 2);
        String start = now.substring(0, half);
        String end = now.substring(half);
        return switch (random.nextInt(4)) {
            case 0 -> (random.nextBoolean() ? "a" : "😀").repeat(limit.max() + 1);
            case 1 -> limit.kind() == TextKind.PROSE ? "\u00a0\u200b" : " ";
            case 2 ->
                    limit.kind() == TextKind.PROSE
                            ? start + pick(NOWHERE) + "x"
                            : "x" + pick(NOT_IN_NAMES) + end;
            default -> start + pick(NOWHERE) + "x";
        };
    }

    private JsonNode broken(Limit.OfNumber limit) {
        return switch (random.nextInt(limit.whole() ? 2 : 3)) {
            case 0 -> NODES.numberNode(limit.min().subtract(BigDecimal.ONE).toBigInteger());
            case 1 -> NODES.numberNode(limit.max().add(BigDecimal.ONE).toBigInteger());
            default -> NODES.numberNode(BigDecimal.valueOf(1, limit.decimals() + 1));
        };
    }

    private static void set(ObjectNode body, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        switch (body.at(place.head())) {
            case ObjectNode parent -> parent.set(name, value);
            case ArrayNode parent -> parent.set(Integer.parseInt(name), value);
            default -> throw new IllegalStateException(pointer);
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
