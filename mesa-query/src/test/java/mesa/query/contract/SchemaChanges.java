package mesa.query.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares two JSON Schemas of one published type, as its subscribers would. A change is compatible
 * when whoever holds the old schema accepts every new message, whoever holds the new one accepts
 * every message of before, and nobody loses a component: so an optional component may be added,
 * texts for people and names of definitions may change, and nothing else.
 *
 * <p>What it cannot judge it does not let pass: any other keyword has to stay as it is.
 */
final class SchemaChanges {
    /** Keywords that say nothing about which messages are valid. */
    private static final Set<String> FOR_PEOPLE =
            Set.of("$schema", "$id", "$comment", "title", "description", "examples", "deprecated");

    /** Keywords that have a comparison of their own below, or are where references lead. */
    private static final Set<String> COMPARED =
            Set.of(
                    "$ref",
                    "$defs",
                    "type",
                    "enum",
                    "properties",
                    "required",
                    "items",
                    "additionalProperties");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaking = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** What breaks the contract, each with the place where it does; empty when nothing does. */
    static List<String> breaking(JsonNode before, JsonNode after) {
        SchemaChanges changes = new SchemaChanges(before, after);
        changes.compare("", before, after);
        return List.copyOf(changes.breaking);
    }

    private void compare(String place, JsonNode was, JsonNode is) {
        // A record may hold others of its kind, so a pair of definitions is compared once.
        if (was.has("$ref")
                && is.has("$ref")
                && !compared.add(was.get("$ref").asString() + " " + is.get("$ref").asString())) {
            return;
        }
        JsonNode old = resolved(was, before);
        JsonNode now = resolved(is, after);
        set(place, "type", old, now);
        set(place, "enum", old, now);
        required(place, old, now);
        properties(place, old, now);
        nested(place, "items", old, now);
        open(place, old, now);
        rest(place, old, now);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        JsonNode at = schema;
        for (Set<String> seen = new HashSet<>(); at.has("$ref"); ) {
            String ref = at.path("$ref").asString();
            if (!ref.startsWith("#") || !seen.add(ref)) {
                throw new IllegalArgumentException(ref + " does not lead to a schema in here");
            }
            at = document.at(ref.substring(1));
        }
        if (at.isMissingNode()) {
            throw new IllegalArgumentException(schema + " leads nowhere");
        }
        return at;
    }

    /** Order does not matter, and one value is a set of one. */
    private void set(String place, String keyword, JsonNode was, JsonNode is) {
        if (!values(was.path(keyword)).equals(values(is.path(keyword)))) {
            broken(place, keyword, was.path(keyword), is.path(keyword));
        }
    }

    private void required(String place, JsonNode was, JsonNode is) {
        Set<String> old = values(was.path("required"));
        Set<String> now = values(is.path("required"));
        now.stream()
                .filter(name -> !old.contains(name))
                .forEach(name ->
                        breaking.add(place + "/" + name.replace("\"", "") + " became required"));
        old.stream()
                .filter(name -> !now.contains(name))
                .forEach(name ->
                        breaking.add(
                                place + "/" + name.replace("\"", "") + " is no longer required"));
    }

    private void properties(String place, JsonNode was, JsonNode is) {
        JsonNode old = was.path("properties");
        JsonNode now = is.path("properties");
        old.properties()
                .forEach(property -> {
                    String at = place + "/" + property.getKey();
                    if (now.has(property.getKey())) {
                        compare(at, property.getValue(), now.get(property.getKey()));
                    } else {
                        breaking.add(at + " is gone");
                    }
                });
        boolean closed = was.path("additionalProperties").isBoolean() && !additional(was);
        now.propertyNames().stream()
                .filter(name -> !old.has(name) && closed)
                .forEach(name -> breaking.add(place + "/" + name + " was added to what is closed"));
    }

    private void nested(String place, String keyword, JsonNode was, JsonNode is) {
        if (was.has(keyword) && is.has(keyword)) {
            compare(place + "/" + keyword, was.get(keyword), is.get(keyword));
        } else if (was.has(keyword) || is.has(keyword)) {
            broken(place, keyword, was.path(keyword), is.path(keyword));
        }
    }

    private void open(String place, JsonNode was, JsonNode is) {
        JsonNode old = was.path("additionalProperties");
        JsonNode now = is.path("additionalProperties");
        if (old.isObject() && now.isObject()) {
            compare(place + "/*", old, now);
        } else if (old.isObject() || now.isObject() || additional(was) != additional(is)) {
            broken(place, "additionalProperties", old, now);
        }
    }

    private static boolean additional(JsonNode schema) {
        return schema.path("additionalProperties").asBoolean(true);
    }

    private void rest(String place, JsonNode was, JsonNode is) {
        Set<String> keywords = new TreeSet<>(was.propertyNames());
        keywords.addAll(is.propertyNames());
        keywords.removeAll(FOR_PEOPLE);
        keywords.removeAll(COMPARED);
        for (String keyword : keywords) {
            JsonNode old = was.path(keyword);
            JsonNode now = is.path(keyword);
            if (!old.equals(now)) {
                broken(place, keyword, old, now);
            }
        }
    }

    private static Set<String> values(JsonNode node) {
        Set<String> values = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.toString()));
        } else if (!(node instanceof MissingNode)) {
            values.add(node.toString());
        }
        return values;
    }

    private void broken(String place, String keyword, JsonNode was, JsonNode is) {
        breaking.add(
                "%s: %s was %s and is %s"
                        .formatted(place.isEmpty() ? "/" : place, keyword, said(was), said(is)));
    }

    private static String said(JsonNode node) {
        return node.isMissingNode() ? "not said" : node.toString();
    }
}
