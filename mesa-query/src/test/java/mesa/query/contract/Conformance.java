package mesa.query.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether a value is what a schema of a document says, as far as our schemas say anything. */
final class Conformance {
    private final JsonNode document;
    private final List<String> wrong = new ArrayList<>();

    private Conformance(JsonNode document) {
        this.document = document;
    }

    /** What is wrong, by place; nothing when all is as it should be. */
    static List<String> failures(JsonNode document, JsonNode schema, JsonNode value) {
        Conformance found = new Conformance(document);
        found.check("", schema, value);
        return found.wrong;
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(at, document.at(schema.path("$ref").asString().substring(1)), value);
            return;
        }
        schema.path("allOf").forEach(each -> check(at, each, value));
        matching(at, schema.path("oneOf"), value, 1);
        matching(at, schema.path("anyOf"), value, Integer.MAX_VALUE);
        if (schema.has("const") && !schema.path("const").equals(value)) {
            wrong.add(at + " is not " + schema.path("const"));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            wrong.add(at + " is none of the values");
        }
        if (schema.has("pattern") && !value.asString().matches(schema.path("pattern").asString())) {
            wrong.add(at + " does not match");
        }
        if (!fits(schema.path("type").asString(""), value)) {
            wrong.add(at + " is no " + schema.path("type").asString());
        }
        if (value.isArray()) {
            value.forEach(each -> check(at + "[]", schema.path("items"), each));
        }
        if (value.isObject()) {
            components(at, schema, value);
        }
    }

    private void matching(String at, JsonNode schemas, JsonNode value, int most) {
        if (schemas.isEmpty()) {
            return;
        }
        long fitting =
                schemas.valueStream()
                        .filter(each -> failures(document, each, value).isEmpty())
                        .count();
        if (fitting < 1 || fitting > most) {
            wrong.add(at + " is " + fitting + " of the alternatives");
        }
    }

    private void components(String at, JsonNode schema, JsonNode value) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                wrong.add(at + " lacks " + required.asString());
            }
        }
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> component : value.properties()) {
            String place = at + "." + component.getKey();
            if (properties.has(component.getKey())) {
                check(place, properties.path(component.getKey()), component.getValue());
            } else if (others.isBoolean() && !others.asBoolean()) {
                wrong.add(place + " is not described");
            }
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }
}
