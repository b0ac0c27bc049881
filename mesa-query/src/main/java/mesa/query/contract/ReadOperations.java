package mesa.query.contract;

import java.util.Map;
import java.util.TreeMap;
import mesa.api.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** What is read over HTTP and is no list of a feature: the feed, documents, contracts. */
final class ReadOperations {
    static final Map<String, String> TAGS =
            new TreeMap<>(
                    Map.of(
                            "contracts", "Schemas and descriptions",
                            "documents", "Evidence by its hash",
                            "lists", "What is read: lists, items, histories",
                            "batch", "The past as files of commands",
                            "webhooks", "Events pushed to agencies, and who has received what",
                            "logins", "Users of the embedded issuer",
                            "operation", "Looking after the topic and the read models",
                            "feed", "Published events for other agencies"));

    private ReadOperations() {}

    static void addTo(ObjectNode paths) {
        FeedOperation.addTo(paths);
        documents(paths);
        contracts(paths);
        new Operation("lists", "readCalendar", "The sessions as a calendar to subscribe to")
                .open()
                .query("mesa", "string", "Only sessions of this mesa, by its code.")
                .answers(
                        "200",
                        "The days to come that the caller may read, as an iCalendar file.",
                        "text/calendar",
                        Operation.typed("string"))
                .refuses("too-many-requests", "views-unavailable")
                .at(paths, "/en/calendar.ics", "get");
    }

    private static void documents(ObjectNode paths) {
        String any = "application/octet-stream";
        ObjectNode hash = Operation.typed("string").put("pattern", "^[0-9a-f]{64}$");
        new Operation("documents", "keepDocument", "Keep a document; answers its SHA-256")
                .description(
                        "The bytes as the body, answered with the hash that commands name as"
                                + " evidence. Sending the same bytes again changes nothing.")
                .query("name", "string", "The name of its file.")
                .body(
                        any,
                        Operation.typed("string").put("contentMediaType", any),
                        Json.MAPPER.getNodeFactory().stringNode("%PDF-1.7 …"))
                .answers(
                        "201",
                        "What the document is cited by from now on: its hash, its size and its media type.",
                        Operation.JSON,
                        Operation.read(KEPT))
                .example("201", Operation.JSON, Operation.read(A_KEPT))
                .problems("401", "413", "415")
                .refuses("wrong-document", "forbidden", "too-many-requests", "document-not-kept")
                .at(paths, "/api/v1/documents", "post");
        new Operation("documents", "readDocument", "A document by the SHA-256 of its bytes")
                .open()
                .path("hash", hash, "64 hexadecimal digits.")
                .answers(
                        "200",
                        "Its bytes, in its own media type.",
                        any,
                        Operation.typed("string").put("contentMediaType", any))
                .refuses("not-found", "too-many-requests")
                .at(paths, "/api/v1/documents/{hash}", "get");
    }

    private static void contracts(ObjectNode paths) {
        new Operation("contracts", "readAsyncApi", "The topic of published events as AsyncAPI 3")
                .open()
                .answers(
                        "200",
                        "What stands on the topic of agencies, as an AsyncAPI document.",
                        "application/yaml",
                        Operation.typed("object"))
                .refuses("too-many-requests")
                .at(paths, "/asyncapi.yaml", "get");
        new Operation("contracts", "listSchemas", "Where the schemas of published events are")
                .open()
                .answers(
                        "200",
                        "The address of the schema of every published event.",
                        Operation.JSON,
                        Operation.array(Operation.typed("string")))
                .refuses("too-many-requests")
                .at(paths, "/schemas", "get");
        new Operation("contracts", "readSchema", "The JSON Schema of one event")
                .open()
                .path("name", "The type of a published event and .json.")
                .answers(
                        "200",
                        "The JSON Schema of one published event.",
                        "application/schema+json",
                        Operation.typed("object"))
                .refuses("not-found", "too-many-requests")
                .at(paths, "/schemas/{name}", "get");
    }

    private static final String KEPT =
            """
            {"type":"object","required":["hash","size","mediaType"],"properties":{
             "hash":{"type":"string"},"size":{"type":"integer"},
             "mediaType":{"type":"string"}}}\
            """;
    private static final String A_KEPT =
            """
            {"hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "size":48213,"mediaType":"application/pdf"}\
            """;
}
