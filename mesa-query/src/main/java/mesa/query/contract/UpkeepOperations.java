package mesa.query.contract;

import static mesa.query.contract.Operation.read;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator asks of the platform itself: its topic, its read models. */
final class UpkeepOperations {
    private static final String JSON = "application/json";

    private UpkeepOperations() {}

    static void addTo(ObjectNode paths) {
        for (String verb : List.of("check", "republish")) {
            new Operation("operation", "relay." + verb, "The topic of the journal: " + verb)
                    .description("For the administrator; `deploy/mesa relay` sends it.")
                    .answers("200", "What was found or done.", JSON, Operation.typed("object"))
                    .problems("400", "401", "403", "429", "503")
                    .at(paths, "/api/v1/relay:" + verb, "post");
        }
        new Operation("operation", "listReadModels", "Where each read model stands")
                .description("For the administrator; `deploy/mesa rebuild --status` shows it.")
                .answers("200", "All of them, by name.", JSON, read(READ_MODELS))
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
                .answers("202", "Asked for.", JSON, read(READ_MODELS))
                .problems("400", "401", "403", "404", "429", "503")
                .at(paths, "/system/read-models:rebuild", "post");
    }

    private static final String WHAT_TO_REBUILD =
            """
            {"type":"object","additionalProperties":false,"properties":{
             "models":{"type":"array","minItems":1,"items":{"type":"string"}},
             "all":{"type":"boolean","const":true}},
             "oneOf":[{"required":["models"]},{"required":["all"]}]}\
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
             "estimatedEnd":{"type":"string","format":"date-time"}}}}}}}}\
            """;
}
