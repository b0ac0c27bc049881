package mesa.query.contract;

import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the OpenAPI document, put together. */
final class Operation {
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

    Operation path(String name, String description) {
        json.withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
        return this;
    }

    Operation query(String name, ObjectNode schema, String description) {
        json.withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .set("schema", schema);
        return this;
    }

    Operation query(String name, String type, String description) {
        return query(name, typed(type), description);
    }

    Operation body(String type, ObjectNode schema, JsonNode example) {
        ObjectNode request = json.putObject("requestBody");
        request.put("required", true);
        ObjectNode content = request.putObject("content").putObject(type);
        content.set("schema", schema);
        content.set("example", example);
        return this;
    }

    /** Another type that the same body may have. */
    Operation orBody(String type, ObjectNode schema) {
        json.withObject("requestBody").withObject("content").putObject(type).set("schema", schema);
        return this;
    }

    Operation answers(String status, String description, String type, ObjectNode schema) {
        ObjectNode response = json.withObject("responses").putObject(status);
        response.put("description", description);
        response.putObject("content").putObject(type).set("schema", schema);
        return this;
    }

    Operation also(String status, String type, ObjectNode schema) {
        json.withObject("responses")
                .withObject(status)
                .withObject("content")
                .putObject(type)
                .set("schema", schema);
        return this;
    }

    Operation problems(String... statuses) {
        for (String status : statuses) {
            json.withObject("responses")
                    .putObject(status)
                    .put("$ref", "#/components/responses/" + status);
        }
        return this;
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
}
