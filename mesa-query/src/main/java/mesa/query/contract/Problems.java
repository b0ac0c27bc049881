package mesa.query.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.api.Rejection;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every problem as a schema of its own, and the answers that carry them. */
final class Problems {
    /** How the schema of a problem is called. */
    static final String PREFIX = "problem.";

    private Problems() {}

    static void addTo(JsonSchema schemas) {
        schemas.definitions().put("Problem", Operation.read(PROBLEM));
        for (ProblemCatalog.Entry entry : ProblemCatalog.all(OpenApi.ENGLISH)) {
            ObjectNode schema = Operation.typed("object").put("description", said(entry));
            schema.putArray("allOf").add(Operation.reference("Problem"));
            ObjectNode properties = schema.putObject("properties");
            properties.putObject("type").put("const", "/problems/" + entry.name());
            properties.putObject("status").put("const", entry.status());
            Class<? extends Rejection> rejection = Vocabulary.rejections().get(entry.name());
            if (rejection != null) {
                properties.putObject("rule").put("const", entry.rule());
                // A component called like a member of the standard keeps out of its way.
                ((ObjectNode) schemas.object(rejection, 0).get("properties"))
                        .forEachEntry((name, type) ->
                                properties.set(
                                        properties.has(name) ? "component-" + name : name, type));
            }
            schemas.definitions().put(PREFIX + entry.name(), schema);
        }
    }

    /** The shared answers, one for each status: whatever the door may say with it. */
    static void addTo(ObjectNode responses) {
        byStatus(
                        ProblemCatalog.all(OpenApi.ENGLISH).stream()
                                .filter(entry -> entry.rule() == null)
                                .map(ProblemCatalog.Entry::name)
                                .toList())
                .forEach((status, names) -> responses.set(status.toString(), response(names)));
    }

    static Map<Integer, List<String>> byStatus(List<String> names) {
        Map<Integer, List<String>> all = new LinkedHashMap<>();
        for (String name : names) {
            all.computeIfAbsent(entry(name).status(), _ -> new ArrayList<>()).add(name);
        }
        return all;
    }

    /** An answer that is one of these problems. */
    static ObjectNode response(List<String> names) {
        ObjectNode response = Json.MAPPER.createObjectNode();
        response.put(
                "description",
                names.stream()
                        .map(name -> entry(name).title())
                        .distinct()
                        .collect(Collectors.joining("; ", "", ".")));
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        if (names.size() == 1) {
            content.set("schema", Operation.reference(PREFIX + names.getFirst()));
        } else {
            ArrayNode each = content.putObject("schema").putArray("oneOf");
            names.forEach(name -> each.add(Operation.reference(PREFIX + name)));
        }
        return response;
    }

    private static String said(ProblemCatalog.Entry entry) {
        return entry.detail().isBlank() ? entry.title() + "." : entry.detail();
    }

    private static ProblemCatalog.Entry entry(String name) {
        return ProblemCatalog.find(name, OpenApi.ENGLISH).orElseThrow();
    }

    private static final String PROBLEM =
            """
            {"type":"object","description":"RFC 9457; further members depend on the type.",
             "required":["type","title","status","detail"],"properties":{
             "type":{"type":"string","format":"uri-reference"},
             "title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},
             "rule":{"type":"string"}},"additionalProperties":true}\
            """;
}
