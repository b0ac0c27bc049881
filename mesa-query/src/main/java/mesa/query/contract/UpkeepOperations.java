package mesa.query.contract;

import static mesa.query.contract.Operation.read;

import tools.jackson.databind.node.ObjectNode;

/** What an administrator asks of the platform itself: its topic, its read models. */
final class UpkeepOperations {
    private static final String JSON = "application/json";
    private static final String RELAY = "/api/v1/relay:";

    private UpkeepOperations() {}

    static void addTo(ObjectNode paths) {
        relay("check")
                .problems("400", "401", "403", "429", "503")
                .at(paths, RELAY + "check", "post");
        relay("republish")
                .query("topic", "string", "A new topic; without it, the line's own is sent again.")
                .problems("400", "401", "403", "422", "429", "503")
                .at(paths, RELAY + "republish", "post");
        new Operation("operation", "relay.recover", "Take back what the journal has lost")
                .description(
                        "For the administrator; `deploy/mesa relay recover` sends it. The events"
                                + " are taken from the journal's topic and stored as they were.")
                .answers(
                        "200",
                        "The first and the last position that was taken back.",
                        JSON,
                        read(TAKEN_BACK))
                .problems("401", "403", "429", "503")
                .at(paths, RELAY + "recover", "post");
        new Operation("operation", "relay.abandon", "Give up what the journal has lost")
                .description(
                        "For the administrator; `deploy/mesa relay abandon` sends it. The journal"
                                + " goes on after these positions, and the read models are rebuilt"
                                + " without them. It is recorded and is not undone.")
                .query("through", "integer", "The last position given up: the highest known.")
                .query("reason", "string", "Why, in at most 500 characters.")
                .answers(
                        "200",
                        "The first and the last position that was given up.",
                        JSON,
                        read(TAKEN_BACK))
                .problems("400", "401", "403", "429", "503")
                .at(paths, RELAY + "abandon", "post");
        new Operation("operation", "listSetAside", "Records that are not of the journal")
                .description("For the administrator: what else stands on the journal's topic.")
                .answers(
                        "200",
                        "The records that were set aside, the newest first.",
                        JSON,
                        read(SET_ASIDE))
                .problems("401", "403", "429", "503")
                .at(paths, "/system/set-aside", "get");
        new Operation("operation", "listReadModels", "Where each read model stands")
                .description("For the administrator; `deploy/mesa rebuild --status` shows it.")
                .answers(
                        "200",
                        "Every read model by name, with the position it stands at.",
                        JSON,
                        read(READ_MODELS))
                .problems("401", "403", "429", "503")
                .at(paths, "/system/read-models", "get");
        new Operation(
                        "operation",
                        "rebuildReadModels",
                        "Build read models anew beside the live ones")
                .description(
                        "For the administrator; `deploy/mesa rebuild` sends it. They are rebuilt in"
                                + " the background and take over without a failed read; the list"
                                + " says how far they are. Asking again meanwhile changes nothing.")
                .body(JSON, read(WHAT_TO_REBUILD), read("{\"models\":[\"agreement_register\"]}"))
                .answers(
                        "202",
                        "Every read model by name; the rebuild goes on after this answer.",
                        JSON,
                        read(READ_MODELS))
                .problems("400", "401", "403", "404", "429", "503")
                .at(paths, "/system/read-models:rebuild", "post");
        new Operation(
                        "operation",
                        "skipEvent",
                        "Leave the event out at which a read model has stopped")
                .description(
                        "For the administrator; `deploy/mesa skip` sends it. The model goes on by"
                                + " itself soon after. Its rows differ from the journal until it is"
                                + " rebuilt by a program that can fold the event.")
                .body(
                        JSON,
                        read(WHAT_TO_SKIP),
                        read(
                                "{\"model\":\"agreement_register\",\"position\":7,"
                                        + "\"reason\":\"Its title cannot be read\"}"))
                .answers(
                        "202",
                        "Every read model by name; the event is left out from now on.",
                        JSON,
                        read(READ_MODELS))
                .problems("400", "401", "403", "404", "422", "429", "503")
                .at(paths, "/system/read-models:skip", "post");
    }

    private static Operation relay(String verb) {
        return new Operation("operation", "relay." + verb, "The topic of a line: " + verb)
                .description("For the administrator; `deploy/mesa relay` sends it.")
                .query(
                        "line",
                        read("{\"type\":\"string\",\"enum\":[\"journal\",\"agreements\"]}"),
                        "The journal, unless said otherwise.")
                .answers(
                        "200",
                        "What was found on the topic, or done to it.",
                        JSON,
                        Operation.typed("object"));
    }

    private static final String TAKEN_BACK =
            """
            {"type":"object","required":["first","last"],"properties":{
             "first":{"type":"integer"},"last":{"type":"integer"}}}\
            """;
    private static final String SET_ASIDE =
            """
            {"type":"object","required":["count","data"],"properties":{
             "count":{"type":"integer"},
             "data":{"type":"array","items":{"type":"object","properties":{
              "offset":{"type":"integer"},"at":{"type":"string","format":"date-time"},
              "why":{"type":"string"},"firstBytes":{"type":"string"}}}}}}\
            """;
    private static final String WHAT_TO_REBUILD =
            """
            {"type":"object","additionalProperties":false,"properties":{
             "models":{"type":"array","minItems":1,"items":{"type":"string"}},
             "all":{"type":"boolean","const":true}},
             "oneOf":[{"required":["models"]},{"required":["all"]}]}\
            """;
    private static final String WHAT_TO_SKIP =
            """
            {"type":"object","additionalProperties":false,
             "required":["model","position","reason"],"properties":{
             "model":{"type":"string"},
             "position":{"type":"integer","minimum":0,"description":"At which it has stopped."},
             "reason":{"type":"string","minLength":1,"maxLength":500}}}\
            """;
    private static final String READ_MODELS =
            """
            {"type":"object","required":["position","data"],"properties":{
             "position":{"type":"integer","description":"Of all models in step."},
             "data":{"type":"array","items":{"type":"object",
             "required":["model","state","position"],"properties":{
             "model":{"type":"string"},
             "state":{"type":"string","enum":["IN_STEP","BEHIND","STOPPED","WAITING","REBUILDING","FAILED"]},
             "position":{"type":"integer"},
             "error":{"type":"string","description":"Why it has stopped."},
             "rebuildError":{"type":"string","description":"Why its last rebuild came to nothing."},
             "rebuild":{"type":"object","properties":{
             "position":{"type":"integer"},"target":{"type":"integer"},
             "percent":{"type":"integer"},"eventsPerSecond":{"type":"integer"},
             "startedAt":{"type":"string","format":"date-time"},
             "secondsLeft":{"type":"integer"},
             "estimatedEnd":{"type":"string","format":"date-time"}}}}}},
             "skipped":{"type":"array","description":"Events that models leave out by decision.",
             "items":{"type":"object","properties":{
             "model":{"type":"string"},"position":{"type":"integer"},"error":{"type":"string"},
             "reason":{"type":"string"},"by":{"type":"string"},
             "at":{"type":"string","format":"date-time"}}}},
             "replaced":{"type":"object","additionalProperties":{"type":"integer"},
             "description":"How many values stand in for what a row cannot hold, by model."},
             "replacements":{"type":"array","description":"The last hundred of them.",
             "items":{"type":"object","properties":{
             "model":{"type":"string"},"position":{"type":"integer"},"key":{"type":"string"},
             "component":{"type":"string"},
             "what":{"type":"string","enum":["CHARACTERS","LENGTH","DATE","NUMBER"]}}}}}}\
            """;
}
