package mesa.cli;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a file name things instead of numbering them: a value {@code "@name"} stands for the UUID
 * made of that name, the same in every file and on every run. Nothing else of a command begins with
 * an at sign and has no space.
 */
final class NamedIds {
    private static final Pattern NAME = Pattern.compile("@[A-Za-z0-9][A-Za-z0-9._/-]*");

    private NamedIds() {}

    /** The same JSON with names resolved, in values and in keys. */
    static JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode resolved = Json.MAPPER.createObjectNode();
                object.properties()
                        .forEach(e -> resolved.set(text(e.getKey()), resolve(e.getValue())));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = Json.MAPPER.createArrayNode();
                array.forEach(each -> resolved.add(resolve(each)));
                yield resolved;
            }
            case JsonNode value when value.isString() ->
                    Json.MAPPER.getNodeFactory().stringNode(text(value.stringValue()));
            default -> node;
        };
    }

    private static String text(String text) {
        return NAME.matcher(text).matches()
                ? UUID.nameUUIDFromBytes(text.substring(1).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : text;
    }
}
