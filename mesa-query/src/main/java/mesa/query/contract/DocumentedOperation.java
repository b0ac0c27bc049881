package mesa.query.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of the OpenAPI document as a reader looks it up.
 *
 * @param document the whole, for what the operation refers to
 * @param method of HTTP, in capitals
 */
record DocumentedOperation(ObjectNode document, String method, String path, JsonNode operation) {

    /** A parameter, or a component of a body. */
    record Part(String name, String in, String type, boolean required) {}

    /** Every operation by its id, in the order of the document; what is pushed comes last. */
    static Map<String, DocumentedOperation> all(ObjectNode document) {
        Map<String, DocumentedOperation> all = new LinkedHashMap<>();
        for (String under : List.of("paths", "webhooks")) {
            document.path(under)
                    .forEachEntry((path, item) ->
                            item.forEachEntry((method, operation) ->
                                    all.put(
                                            operation.path("operationId").asString(),
                                            new DocumentedOperation(
                                                    document,
                                                    method.toUpperCase(Locale.ROOT),
                                                    path,
                                                    operation))));
        }
        return all;
    }

    String id() {
        return operation.path("operationId").asString();
    }

    String tag() {
        return operation.path("tags").path(0).asString();
    }

    /** Whether it may be asked without a token. */
    boolean open() {
        return operation.has("security");
    }

    /** The method and the path, or the method alone where the path is the subscriber's. */
    String address() {
        return path.startsWith("/") ? method + " " + path : method;
    }

    List<Part> parameters() {
        List<Part> parts = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolved(each);
            parts.add(
                    new Part(
                            parameter.path("name").asString(),
                            parameter.path("in").asString(),
                            type(parameter.path("schema")),
                            parameter.path("required").asBoolean(false)));
        }
        return parts;
    }

    /** The components of a body that is an object. */
    List<Part> body() {
        JsonNode schema = resolved(body(operation.path("requestBody")).path("schema"));
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        List<Part> parts = new ArrayList<>();
        schema.path("properties")
                .forEachEntry((name, type) ->
                        parts.add(new Part(name, "body", type(type), required.contains(name))));
        return parts;
    }

    /** What is sent, as HTTP writes it. */
    Optional<String> request() {
        JsonNode content = operation.path("requestBody").path("content");
        return content.propertyStream()
                .findFirst()
                .map(body ->
                        "%s %s\nContent-Type: %s\n\n%s"
                                .formatted(
                                        method,
                                        path.startsWith("/") ? path : "…",
                                        body.getKey(),
                                        text(body.getValue().path("example"))));
    }

    /** What comes back when it goes well, by media type. */
    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        operation
                .path("responses")
                .forEachEntry((status, response) -> {
                    if (status.startsWith("2")) {
                        resolved(response)
                                .path("content")
                                .forEachEntry((type, content) -> {
                                    if (content.has("example")) {
                                        answers.put(
                                                status + " " + type, text(content.path("example")));
                                    }
                                });
                    }
                });
        return answers;
    }

    /** The names of the problems it may answer, by status. */
    List<String> problems() {
        Map<String, List<String>> byStatus = new TreeMap<>();
        operation
                .path("responses")
                .forEachEntry((status, response) ->
                        byStatus.put(
                                status,
                                resolved(response).findValuesAsString("$ref").stream()
                                        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                                        .filter(name -> name.startsWith(Problems.PREFIX))
                                        .map(name -> name.substring(Problems.PREFIX.length()))
                                        .toList()));
        return byStatus.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return id();
    }

    private static JsonNode body(JsonNode request) {
        return request.path("content")
                .propertyStream()
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(request);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private String type(JsonNode written) {
        JsonNode schema = resolved(written);
        if (schema.path("type").asString("").equals("array")) {
            return type(schema.path("items")) + " …";
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(" | "));
        }
        String type = schema.path("format").asString(schema.path("type").asString("any"));
        List<String> limits = new ArrayList<>();
        if (schema.has("minimum") || schema.has("maximum")) {
            limits.add(
                    schema.path("minimum").asString("")
                            + "–"
                            + schema.path("maximum").asString(""));
        }
        if (schema.has("default")) {
            limits.add("= " + schema.path("default").asString());
        }
        return limits.isEmpty() ? type : type + " (" + String.join(", ", limits) + ")";
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.asString() : example.toPrettyString();
    }
}
