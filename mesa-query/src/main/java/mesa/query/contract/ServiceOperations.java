package mesa.query.contract;

import static mesa.query.contract.Operation.read;

import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import tools.jackson.databind.node.ObjectNode;

/** What is posted and is no command on a stream: new streams, batches, logins. */
final class ServiceOperations {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String[] USUAL = {"400", "401", "403", "413", "415", "422", "429", "503"};
    private static final String SOME_ID = "5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11";

    private ServiceOperations() {}

    static void addTo(ObjectNode paths, JsonSchema schemas) {
        creations(paths, schemas);
        batch(paths);
        logins(paths);
    }

    private static void creations(ObjectNode paths, JsonSchema schemas) {
        Vocabulary.creating()
                .forEach((feature, command) -> {
                    ObjectNode body = schemas.entering().object(command, 1);
                    String name = Vocabulary.nameOf(command);
                    new Operation(feature, name + ".new", "Begin a " + feature)
                            .description(
                                    ("Sends `%s` to a new stream, whose id is made here unless the"
                                                    + " body names one; `verb` names another"
                                                    + " command that begins one.")
                                            .formatted(name))
                            .shared("dryRun", "occurredAt", "legalBasis", "Idempotency-Key")
                            .body(JSON, open(body), Examples.of(command))
                            .answers(
                                    "201",
                                    "The position of the event with which the thing begins.",
                                    JSON,
                                    Operation.reference("Answer"))
                            .example("201", JSON, CommandOperation.answer())
                            .problems(USUAL)
                            .problems("409")
                            .refuses(CommandOperation.refusals(command))
                            .at(paths, "/api/v1/" + Vocabulary.plural(feature), "post");
                });
    }

    /** The id and the verb may be said beside the components. */
    private static ObjectNode open(ObjectNode body) {
        body.put("additionalProperties", true);
        return body;
    }

    private static void batch(ObjectNode paths) {
        new Operation("batch", "sendBatch", "Commands as JSON Lines, one line of answer each")
                .description(
                        "Each line is stored or refused whole. `dryRun` rehearses them all;"
                                + " `settle`, for administrators, records the past in its order;"
                                + " so is `actingFor`, for acts of a day before today. A line's"
                                + " `key` makes it count once; `ifMatch` says which version was"
                                + " seen, and only acts of a day before today may leave it out. As"
                                + " `text/csv`, with `command`, a header and then a command a row.")
                .query("dryRun", "boolean", "Store nothing; later lines see the earlier ones.")
                .query("settle", "boolean", "What follows from a line happens before the next.")
                .query("more", "boolean", "Another batch of the same past follows.")
                .query("import", "string", "Which past that is, where one login records several.")
                .body(
                        LINES,
                        Operation.typed("string"),
                        Json.MAPPER.getNodeFactory().stringNode(batchLine()))
                .query("command", "string", "What every row of a table is: `actor.register`.")
                .orBody("text/csv", Operation.typed("string"))
                .answers(
                        "200",
                        "A line for each command, in their order, with its answer or its refusal.",
                        LINES,
                        Operation.typed("string"))
                .example("200", LINES, Json.MAPPER.getNodeFactory().stringNode(A_LINE))
                .problems("400", "401", "403", "404", "413", "415", "429", "503")
                .at(paths, "/api/v1/commands:batch", "post");
        table(paths, "dictionary", "What the columns of a table of one command are.");
        table(paths, "template", "An empty table for one command.");
    }

    private static String batchLine() {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("command", "mesa.constitute").put("id", SOME_ID);
        line.put("occurredAt", "2018-10-04T09:00:00-05:00");
        line.set("body", Examples.of(Vocabulary.command("mesa.constitute").orElseThrow()));
        return line.toString();
    }

    private static void table(ObjectNode paths, String what, String said) {
        new Operation("batch", what + "OfCommand", said)
                .open()
                .path("command", "Its name: `actor.register`.")
                .answers(
                        "200",
                        "A table with a heading, as comma-separated values.",
                        "text/csv",
                        Operation.typed("string"))
                .problems("404")
                .at(paths, "/api/v1/commands/{command}/%s.csv".formatted(what), "get");
    }

    private static void logins(ObjectNode paths) {
        new Operation("logins", "registerLogin", "Register a person or an agency; answers a secret")
                .description("For the administrator. The secret is answered once.")
                .body(
                        JSON,
                        read(LOGIN),
                        read("{\"kind\":\"PERSON\",\"name\":\"ana\",\"post\":\"Analista\"}"))
                .answers(
                        "201",
                        "The new login with its secret, which is answered only here.",
                        JSON,
                        read(MADE))
                .problems(USUAL)
                .problems("404")
                .at(paths, "/api/v1/logins", "post");
        new Operation("logins", "renewLogin", "Another secret for a login")
                .description(
                        "For another administrator than the user. Ends the tokens, sessions and"
                                + " streams of the one before. The secret is answered once.")
                .path("user", "The user.")
                .body(JSON, read(REASON), read("{\"reason\":\"Extravío\"}"))
                .answers(
                        "200",
                        "The login with its new secret, which is answered only here.",
                        JSON,
                        read(MADE))
                .problems(USUAL)
                .problems("404", "409")
                .at(paths, "/api/v1/logins/{user}/renew", "post");
        new Operation("logins", "findLogin", "Whose a login name is")
                .body(JSON, read(NAME), read("{\"name\":\"ana\"}"))
                .answers("200", "The login of that name, without its secret.", JSON, read(MADE))
                .problems(USUAL)
                .problems("404")
                .at(paths, "/api/v1/logins:find", "post");
    }

    private static final String A_LINE =
            """
            {"line":1,"status":200,"stream":"5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11","version":0,\
            "position":1207,"events":[{"type":"mesa.constituted","position":1207}]}\
            """;
    private static final String LOGIN =
            """
            {"type":"object","required":["post"],"properties":{
             "kind":{"type":"string","enum":["PERSON","AGENCY"]},
             "name":{"type":"string"},"post":{"type":"string"}}}\
            """;
    private static final String REASON =
            """
            {"type":"object","required":["reason"],"properties":{"reason":{"type":"string"}}}\
            """;
    private static final String NAME =
            """
            {"type":"object","required":["name"],"properties":{"name":{"type":"string"}}}\
            """;
    private static final String MADE =
            """
            {"type":"object","required":["user"],"properties":{
             "user":{"type":"string","format":"uuid"},"name":{"type":"string"},
             "secret":{"type":"string"}}}\
            """;
}
