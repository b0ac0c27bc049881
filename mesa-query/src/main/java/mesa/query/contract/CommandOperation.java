package mesa.query.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.limit.Days;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import tools.jackson.databind.node.ObjectNode;

/** One command as an operation of the OpenAPI document. */
final class CommandOperation {
    private static final String[] PARAMETERS = {
        "id", "dryRun", "occurredAt", "legalBasis", "If-Match", "Idempotency-Key"
    };
    private static final String[] PROBLEMS = {
        "400", "401", "403", "409", "412", "413", "415", "428", "429", "503"
    };

    private final Class<? extends DomainCommand> command;
    private final JsonSchema schemas;
    private final String name;

    CommandOperation(Class<? extends DomainCommand> command, JsonSchema schemas) {
        this.command = command;
        this.schemas = schemas;
        this.name = Vocabulary.nameOf(command);
    }

    void at(ObjectNode paths) {
        String feature = Vocabulary.featureOf(name);
        String verb = name.substring(feature.length() + 1);
        new Operation(feature, name, Words.label(name, OpenApi.ENGLISH))
                .description(description())
                .shared(PARAMETERS)
                .body(Operation.JSON, schemas.entering().object(command, 1), Examples.of(command))
                .shared("200", "Accepted")
                .problems(PROBLEMS)
                .refuses(refusals(command))
                .at(
                        paths,
                        "/api/v1/%s/{id}/%s".formatted(Vocabulary.plural(feature), verb),
                        "post");
    }

    /** What the rules say to it, and what the door says with the same status. */
    static List<String> refusals(Class<? extends DomainCommand> command) {
        return Stream.concat(
                        Refusals.of(command).stream(),
                        Stream.of("in-the-future", "key-reused", "not-admitted"))
                .toList();
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
        return "May be sent by: " + who + "." + own + " The rules that refuse it answer 422.";
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
                "When the act took place, if not now: RFC 3339 or a date, from "
                        + Days.FIRST
                        + " to "
                        + Days.LAST
                        + ".");
        parameter(
                        parameters,
                        "legalBasis",
                        "query",
                        "string",
                        "The norm the act rests on; one line, every character visible.")
                .withObject("schema")
                .put("minLength", 1)
                .put("maxLength", 500);
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
                        "1 to 200 ASCII characters; the same command under the same key counts once.")
                .withObject("schema")
                .put("pattern", "^[!-~]{1,200}$");
        ObjectNode responses = components.putObject("responses");
        ObjectNode accepted = responses.putObject("Accepted");
        accepted.put(
                "description",
                "The position of what was stored; with dryRun what would be stored.");
        ObjectNode headers = accepted.putObject("headers");
        headers.putObject("ETag").putObject("schema").put("type", "string");
        headers.putObject("Mesa-Position").putObject("schema").put("type", "integer");
        ObjectNode content = accepted.putObject("content").putObject(Operation.JSON);
        content.set("schema", Operation.reference("Answer"));
        content.set("example", answer());
        Problems.addTo(responses);
    }

    static ObjectNode answer() {
        return Operation.read(
                """
                {"stream":"5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11","version":3,
                 "position":1207,
                 "events":[{"type":"agreement.adopted","position":1207}]}\
                """);
    }

    private static ObjectNode parameter(
            ObjectNode all, String name, String in, String type, String description) {
        ObjectNode json = all.putObject(name);
        json.put("name", name).put("in", in).put("description", description);
        json.putObject("schema").put("type", type);
        return json;
    }
}
