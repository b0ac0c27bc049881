package mesa.query.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the OpenAPI document, put together. */
final class Operation {
    static final String JSON = "application/json";

    private final ObjectNode json = Json.MAPPER.createObjectNode();

    Operation(String tag, String id, String summary) {
        json.put("operationId", id).put("summary", summary).put("description", summary + ".");
        json.putArray("tags").add(tag);
        json.putObject("responses");
    }

    /** Everybody may, with a token or without one. */
    Operation open() {
        json.putArray("security").addObject();
        return this;
    }

    Operation description(String text) {
        json.put("description", text);
        return this;
    }

    /** Parameters that the components describe. */
    Operation shared(String... parameters) {
        for (String name : parameters) {
            json.withArray("parameters").addObject().put("$ref", "#/components/parameters/" + name);
        }
        return this;
    }

    Operation path(String name, String description) {
        return path(name, typed("string"), description);
    }

    Operation path(String name, ObjectNode schema, String description) {
        parameter("path", name, schema, description).put("required", true);
        return this;
    }

    Operation query(String name, ObjectNode schema, String description) {
        parameter("query", name, schema, description);
        return this;
    }

    Operation query(String name, String type, String description) {
        return query(name, typed(type), description);
    }

    Operation header(String name, ObjectNode schema, boolean required, String description) {
        parameter("header", name, schema, description).put("required", required);
        return this;
    }

    private ObjectNode parameter(String in, String name, ObjectNode schema, String description) {
        ObjectNode parameter = json.withArray("parameters").addObject();
        parameter.put("name", name).put("in", in).put("description", description);
        parameter.set("schema", schema);
        return parameter;
    }

    /** A body that must be there, unless nothing can be said in it. */
    Operation body(String type, ObjectNode schema, JsonNode example) {
        ObjectNode request = json.putObject("requestBody");
        request.put("required", !schema.has("properties") || !schema.get("properties").isEmpty());
        ObjectNode content = request.putObject("content").putObject(type);
        content.set("schema", schema);
        content.set("example", example);
        return this;
    }

    /** A record as the body, of which this is one. */
    Operation takes(JsonSchema schemas, Record example) {
        return body(
                JSON,
                schemas.entering().of(example.getClass()),
                Json.MAPPER.<JsonNode>valueToTree(example));
    }

    /** Another type that the same body may have. */
    Operation orBody(String type, ObjectNode schema) {
        json.withObject("requestBody").withObject("content").putObject(type).set("schema", schema);
        return this;
    }

    /** An answer without a body that matters. */
    Operation answers(String status, String description) {
        json.withObject("responses").putObject(status).put("description", description);
        return this;
    }

    Operation answers(String status, String description, String type, ObjectNode schema) {
        answers(status, description);
        return also(status, type, schema);
    }

    /** An answer that is a record, and in one sentence what it tells. */
    Operation gives(
            String status, String sentence, JsonSchema schemas, Class<? extends Record> answer) {
        return answers(status, sentence, JSON, schemas.answered().of(answer));
    }

    Operation also(String status, String type, ObjectNode schema) {
        content(status, type).set("schema", schema);
        return this;
    }

    /** What an answer looks like. */
    Operation example(String status, String type, JsonNode example) {
        content(status, type).set("example", example);
        return this;
    }

    private ObjectNode content(String status, String type) {
        return json.withObject("responses")
                .withObject(status)
                .withObject("content")
                .withObject("/" + type.replace("~", "~0").replace("/", "~1"));
    }

    /** Answers that the components describe. */
    Operation shared(String status, String response) {
        json.withObject("responses")
                .putObject(status)
                .put("$ref", "#/components/responses/" + response);
        return this;
    }

    /** Everything that the door answers with these statuses. */
    Operation problems(String... statuses) {
        for (String status : statuses) {
            shared(status, status);
        }
        return this;
    }

    /** These problems and no others of their statuses. */
    Operation refuses(List<String> problems) {
        Map<Integer, List<String>> byStatus = new TreeMap<>(Problems.byStatus(problems));
        byStatus.forEach((status, names) ->
                json.withObject("responses").set(status.toString(), Problems.response(names)));
        return this;
    }

    Operation refuses(String... problems) {
        return refuses(List.of(problems));
    }

    void at(ObjectNode paths, String path, String method) {
        ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
        item.set(method, json);
    }

    static ObjectNode typed(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    static ObjectNode reference(String schema) {
        return Json.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    static ObjectNode array(ObjectNode items) {
        ObjectNode json = typed("array");
        json.set("items", items);
        return json;
    }

    /** A schema or an example that is written down as JSON. */
    static ObjectNode read(String text) {
        return (ObjectNode) Json.MAPPER.readTree(text);
    }
}
