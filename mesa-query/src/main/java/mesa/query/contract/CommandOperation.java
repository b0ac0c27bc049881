package mesa.query.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One command as an operation of the OpenAPI document. */
final class CommandOperation {
    private static final String[] PARAMETERS = {
        "id", "dryRun", "occurredAt", "legalBasis", "If-Match", "Idempotency-Key"
    };
    private static final String[] PROBLEMS = {
        "400", "401", "403", "409", "412", "413", "415", "422", "428", "429", "503"
    };
    private static final List<String> ALL_PROBLEMS =
            Stream.concat(Stream.of(PROBLEMS), Stream.of("404")).toList();

    private final Class<? extends DomainCommand> command;
    private final JsonSchema schemas;
    private final String name;

    CommandOperation(Class<? extends DomainCommand> command, JsonSchema schemas) {
        this.command = command;
        this.schemas = schemas;
        this.name = Vocabulary.nameOf(command);
    }

    String path() {
        return "/api/v1/" + Vocabulary.plural(feature()) + "/{id}/" + verb();
    }

    ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("operationId", name);
        json.put("summary", Words.label(name, OpenApi.ENGLISH));
        json.put("description", description());
        json.putArray("tags").add(feature());
        ArrayNode parameters = json.putArray("parameters");
        for (String parameter : PARAMETERS) {
            parameters.addObject().put("$ref", "#/components/parameters/" + parameter);
        }
        ObjectNode body = schemas.object(command, 1);
        ObjectNode request = json.putObject("requestBody");
        request.put("required", body.path("properties").size() > 0);
        ObjectNode content = request.putObject("content").putObject("application/json");
        content.set("schema", body);
        content.set("example", Examples.of(command));
        ObjectNode responses = json.putObject("responses");
        responses.putObject("200").put("$ref", "#/components/responses/Accepted");
        for (String status : PROBLEMS) {
            responses.putObject(status).put("$ref", "#/components/responses/" + status);
        }
        return json;
    }

    private String description() {
        MayUse may = command.getAnnotation(MayUse.class);
        String who =
                may == null
                        ? "nobody"
                        : Arrays.stream(may.value())
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
        String own =
                may == null || may.own().isEmpty()
                        ? ""
                        : " A delegate only when `" + may.own() + "` is their institution.";
        return "May be sent by: " + who + "." + own + " Refusals: see /en/problems.";
    }

    private String feature() {
        return name.substring(0, name.indexOf('.'));
    }

    private String verb() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** What all operations refer to. */
    static void shared(ObjectNode components) {
        ObjectNode parameters = components.putObject("parameters");
        parameter(parameters, "id", "path", "string", "The stream; a UUID.")
                .put("required", true)
                .withObject("schema")
                .put("format", "uuid");
        parameter(
                parameters, "dryRun", "query", "boolean", "Tell what would happen; store nothing.");
        parameter(
                parameters,
                "occurredAt",
                "query",
                "string",
                "When the act took place, if not now: RFC 3339 or a date.");
        parameter(parameters, "legalBasis", "query", "string", "The norm the act rests on.");
        parameter(
                parameters,
                "If-Match",
                "header",
                "string",
                "The version seen, as in ETag, or * for whichever it is; without it 428, when it has"
                        + " moved 412. What creates a stream needs none.");
        parameter(
                parameters,
                "Idempotency-Key",
                "header",
                "string",
                "1 to 200 ASCII characters; the same command under the same key counts once.");
        ObjectNode responses = components.putObject("responses");
        ObjectNode accepted = responses.putObject("Accepted");
        accepted.put("description", "Stored, or with dryRun what would be.");
        ObjectNode headers = accepted.putObject("headers");
        headers.putObject("ETag").putObject("schema").put("type", "string");
        headers.putObject("Mesa-Position").putObject("schema").put("type", "integer");
        schema(accepted, "application/json", "Answer");
        accepted.withObject("content")
                .withObject("application/json")
                .set(
                        "example",
                        Json.MAPPER.readTree(
                                """
                                {"stream":"5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11","version":3,
                                 "position":1207,
                                 "events":[{"type":"agreement.adopted","position":1207}]}\
                                """));
        for (String status : ALL_PROBLEMS) {
            ObjectNode problem = responses.putObject(status);
            problem.put(
                    "description",
                    ProblemCatalog.all(OpenApi.ENGLISH).stream()
                            .filter(p -> p.rule() == null && p.status() == Integer.parseInt(status))
                            .filter(p -> p.name().indexOf('.') < 0)
                            .map(ProblemCatalog.Entry::title)
                            .distinct()
                            .collect(Collectors.joining("; ", "", ".")));
            schema(problem, "application/problem+json", "Problem");
        }
    }

    private static void schema(ObjectNode response, String type, String name) {
        response.putObject("content")
                .putObject(type)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode parameter(
            ObjectNode all, String name, String in, String type, String description) {
        ObjectNode json = all.putObject(name);
        json.put("name", name).put("in", in).put("description", description);
        json.putObject("schema").put("type", type);
        return json;
    }
}
