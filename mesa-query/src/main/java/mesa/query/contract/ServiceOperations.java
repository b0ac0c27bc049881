package mesa.query.contract;

import static mesa.query.contract.Operation.read;

import java.util.LinkedHashMap;
import java.util.Map;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is posted and is no command on a stream: new streams, batches, webhooks, logins. */
final class ServiceOperations {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String[] USUAL = {"400", "401", "403", "413", "415", "422", "429", "503"};
    private static final String SOME_ID = "5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11";

    private ServiceOperations() {}

    static void addTo(ObjectNode paths, JsonSchema schemas) {
        schemas.definitions().put("Subscription", read(SUBSCRIPTION));
        creations(paths, schemas);
        batch(paths);
        webhooks(paths);
        acknowledgements(paths);
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
                            .answers("201", "Begun.", JSON, Operation.reference("Answer"))
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
                .answers("200", "A line each.", LINES, Operation.typed("string"))
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
                .answers("200", "CSV.", "text/csv", Operation.typed("string"))
                .problems("404")
                .at(paths, "/api/v1/commands/{command}/%s.csv".formatted(what), "get");
    }

    private static void webhooks(ObjectNode paths) {
        new Operation("webhooks", "subscribe", "Subscribe to published events")
                .description(
                        "Standard Webhooks: `webhook-id`, `webhook-timestamp` and"
                                + " `webhook-signature` over id.timestamp.body. The secret is"
                                + " answered once. Delivery is in order and at least once. A"
                                + " failure is tried again for three days, or when `Retry-After`"
                                + " says, at most a day later; 410 ends it.")
                .body(JSON, wish(), read(A_WISH))
                .answers("201", "Subscribed.", JSON, Operation.reference("Subscription"))
                .problems(USUAL)
                .at(paths, "/api/v1/webhooks", "post");
        new Operation("webhooks", "listSubscriptions", "One's subscriptions and their failures")
                .answers("200", "Them.", JSON, data("Subscription"))
                .problems("401", "403", "429", "503")
                .at(paths, "/api/v1/webhooks:list", "post");
        Map<String, String> verbs = new LinkedHashMap<>();
        verbs.put("test", "Send a test event now and tell what was answered");
        verbs.put("attempts", "What was sent and what was answered, the newest 50");
        verbs.put("pause", "Send nothing for now");
        verbs.put("resume", "Go on where it stopped");
        verbs.put("replay", "Send everything again from a position, at most one after the last");
        verbs.put("rotate", "A new secret, answered once; both sign for 24 hours");
        verbs.put("remove", "End the subscription; receipts are kept");
        verbs.forEach((verb, summary) -> {
            Operation operation =
                    new Operation("webhooks", "webhook." + verb, summary)
                            .path("id", "The subscription.")
                            .answers(
                                    "200",
                                    "The subscription as it is then.",
                                    JSON,
                                    Operation.reference("Subscription"))
                            .problems("400", "401", "403", "404", "422", "429", "503");
            if (verb.equals("replay")) {
                operation.body(JSON, read(FROM), read("{\"from\":0}")).problems("413", "415");
            }
            if (!verb.equals("attempts")) {
                operation.description(summary + ". For whoever made it, and administrators.");
            }
            operation.at(paths, "/api/v1/webhooks/{id}/" + verb, "post");
        });
    }

    private static ObjectNode wish() {
        ObjectNode wish = read(WISH);
        ArrayNode types = ((ObjectNode) wish.at("/properties/types/items")).putArray("enum");
        Schemas.published().keySet().forEach(types::add);
        return wish;
    }

    private static void acknowledgements(ObjectNode paths) {
        new Operation("webhooks", "acknowledge", "Say how far one has come")
                .body(JSON, read(POSITION), read("{\"position\":1207}"))
                .answers("200", "Noted.", JSON, read(POSITION))
                .problems(USUAL)
                .at(paths, "/api/v1/acknowledgements", "post");
        new Operation("webhooks", "listAcknowledgements", "Which agency has received an event")
                .description(
                        "By the position of the event, or by the code of an agreement, a commitment"
                                + " or an acta for all that was published under it. An agency sees"
                                + " itself; the secretariat and the auditor see all.")
                .body(JSON, read(EVENT_OR_CODE), read("{\"code\":\"AC-MNMH-XXI-2021-03\"}"))
                .answers("200", "Who, when, and how it is known.", JSON, read(RECEIPTS))
                .problems(USUAL)
                .at(paths, "/api/v1/acknowledgements:list", "post");
    }

    private static void logins(ObjectNode paths) {
        new Operation("logins", "registerLogin", "Register a person or an agency; answers a secret")
                .description("For the administrator. The secret is answered once.")
                .body(
                        JSON,
                        read(LOGIN),
                        read("{\"kind\":\"PERSON\",\"name\":\"ana\",\"post\":\"Analista\"}"))
                .answers("201", "Registered.", JSON, read(MADE))
                .problems(USUAL)
                .problems("404")
                .at(paths, "/api/v1/logins", "post");
        new Operation("logins", "renewLogin", "Another secret for a login")
                .description(
                        "For another administrator than the user. Ends the tokens, sessions and"
                                + " streams of the one before. The secret is answered once.")
                .path("user", "The user.")
                .body(JSON, read(REASON), read("{\"reason\":\"Extravío\"}"))
                .answers("200", "Renewed.", JSON, read(MADE))
                .problems(USUAL)
                .problems("404", "409")
                .at(paths, "/api/v1/logins/{user}/renew", "post");
        new Operation("logins", "findLogin", "Whose a login name is")
                .body(JSON, read(NAME), read("{\"name\":\"ana\"}"))
                .answers("200", "Found.", JSON, read(MADE))
                .problems(USUAL)
                .problems("404")
                .at(paths, "/api/v1/logins:find", "post");
    }

    private static ObjectNode data(String schema) {
        ObjectNode json = Operation.typed("object");
        json.putObject("properties")
                .putObject("data")
                .put("type", "array")
                .set("items", Operation.reference(schema));
        return json;
    }

    private static final String A_LINE =
            """
            {"line":1,"status":200,"stream":"5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11","version":0,\
            "position":1207,"events":[{"type":"mesa.constituted","position":1207}]}\
            """;
    private static final String WISH =
            """
            {"type":"object","required":["url"],"additionalProperties":false,"properties":{
             "url":{"type":"string","format":"uri","maxLength":2000},
             "types":{"type":"array","maxItems":100,"items":{"type":"string"},
              "description":"None for all."},
             "mesas":{"type":"array","maxItems":200,"items":{"type":"string","format":"uuid"}},
             "institutions":{"type":"array","maxItems":200,"items":{"type":"string","format":"uuid"}},
             "objectives":{"type":"array","maxItems":23,
              "items":{"type":"integer","minimum":1,"maximum":23}},
             "from":{"type":"integer","minimum":0,
              "description":"A position, at most one after the last; from now on unless given."}}}\
            """;
    private static final String A_WISH =
            """
            {"url":"https://mies.gob.ec/mesa/webhook","types":["ec.mesa.agreement.adopted.v1"],
             "objectives":[15]}\
            """;
    private static final String ATTEMPT =
            """
            {"type":"object","required":["position","event","attempt","at","said","taken"],
             "properties":{"position":{"type":"integer"},"event":{"type":"string","format":"uuid"},
             "attempt":{"type":"integer"},"at":{"type":"string","format":"date-time"},
             "said":{"type":"string"},"taken":{"type":"boolean"}}}\
            """;
    private static final String SUBSCRIPTION =
            """
            {"type":"object","required":["id","url","active","settled"],"properties":{
             "id":{"type":"string","format":"uuid"},"owner":{"type":"string"},
             "institution":{"type":"string","format":"uuid"},"url":{"type":"string"},
             "secret":{"type":"string","description":"Answered once, when it is made or rotated."},
             "types":{"type":"array","items":{"type":"string"}},
             "mesas":{"type":"array","items":{"type":"string"}},
             "institutions":{"type":"array","items":{"type":"string"}},
             "objectives":{"type":"array","items":{"type":"integer"}},
             "active":{"type":"boolean"},"settled":{"type":"integer"},
             "attempts":{"type":"integer","description":"Failed, at the event after settled."},
             "failing":{"type":"string","description":"What the last one met."},
             "failures":{"type":"array","description":"In the list.","items":%s},
             "sent":{"type":"array","description":"To the verb attempts.","items":%s},
             "answer":{"type":"string","description":"To the verb test."}}}\
            """
                    .formatted(ATTEMPT, ATTEMPT);
    private static final String FROM =
            """
            {"type":"object","required":["from"],"additionalProperties":false,"properties":{
             "from":{"type":"integer","minimum":0}}}\
            """;
    private static final String POSITION =
            """
            {"type":"object","required":["position"],"additionalProperties":false,"properties":{
             "position":{"type":"integer","minimum":0}}}\
            """;
    private static final String EVENT_OR_CODE =
            """
            {"type":"object","minProperties":1,"maxProperties":1,"additionalProperties":false,
             "properties":{"position":{"type":"integer","minimum":0},"code":{"type":"string","pattern":"^[!-~]{1,200}$"}}}\
            """;
    private static final String RECEIPTS =
            """
            {"type":"object","properties":{"data":{"type":"array","items":{"type":"object",
             "properties":{"agency":{"type":"string"},"institution":{"type":"string"},
             "event":{"type":"integer","description":"Its position."},
             "position":{"type":"integer","description":"How far the agency is, by its word."},
             "at":{"type":"string","format":"date-time"},
             "how":{"type":"string","enum":["ACKNOWLEDGED","DELIVERED"]}}}}}}\
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
