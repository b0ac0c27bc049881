package mesa.api.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What somebody has filled in, in a form or a row of a table, by the name of the field: the names
 * of components joined by dots, {@code instrument.number}, with a number for the rows of a list,
 * {@code members.0.actor}.
 */
public record Filled(Map<String, List<String>> byName) {
    public static final Filled NONE = new Filled(Map.of());

    /** The first value under a name, blank when there is none. */
    public String one(String name) {
        List<String> found = byName.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst().strip();
    }

    /** Every value under a name that is not blank. */
    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** Whether a box is ticked. */
    public boolean on(String name) {
        String value = one(name);
        return value.equals("on") || value.equals("true");
    }

    /** Whether anything is filled in under this name or below it. */
    public boolean any(String name) {
        return byName.entrySet().stream()
                .anyMatch(e ->
                        (e.getKey().equals(name) || e.getKey().startsWith(name + "."))
                                && e.getValue().stream().anyMatch(v -> !v.isBlank()));
    }

    /** How many rows of a list are filled in, counted to the last one. */
    public int rows(String name) {
        int rows = 0;
        for (String key : byName.keySet()) {
            if (key.startsWith(name + ".")) {
                String rest = key.substring(name.length() + 1);
                String index = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
                if (index.matches("\\d{1,3}")) {
                    rows = Math.max(rows, Integer.parseInt(index) + 1);
                }
            }
        }
        return rows;
    }

    /** The values a JSON object would have been filled in with. */
    public static Map<String, List<String>> of(String prefix, JsonNode node) {
        Map<String, List<String>> values = new HashMap<>();
        spread(prefix, node, values);
        return values;
    }

    private static void spread(String name, JsonNode node, Map<String, List<String>> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            spread(
                                    name.isEmpty() ? e.getKey() : name + "." + e.getKey(),
                                    e.getValue(),
                                    into));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                spread(name + "." + i, node.get(i), into);
            }
        } else if (node.isArray()) {
            into.put(name, node.valueStream().map(JsonNode::asString).toList());
        } else {
            into.put(name, List.of(node.asString()));
        }
    }
}
