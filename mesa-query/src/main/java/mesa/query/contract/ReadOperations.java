package mesa.query.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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

    private static final String STREAM = "text/event-stream";

    private ReadOperations() {}

    static void addTo(ObjectNode paths) {
        feed(paths);
        documents(paths);
        contracts(paths);
        new Operation("lists", "readCalendar", "The sessions as a calendar to subscribe to")
                .open()
                .query("mesa", "string", "Only sessions of this mesa, by its code.")
                .answers("200", "iCalendar.", "text/calendar", Operation.typed("string"))
                .refuses("too-many-requests", "views-unavailable")
                .at(paths, "/en/calendar.ics", "get");
    }

    private static void feed(ObjectNode paths) {
        List<ObjectNode> events =
                Schemas.published().values().stream()
                        .map(Examples::event)
                        .sorted(Comparator.comparing(event -> event.path("sequence").asString()))
                        .limit(2)
                        .toList();
        new Operation("feed", "readFeed", "Published events after one's last, oldest first")
                .open()
                .description(
                        "A batch of CloudEvents, which is empty when there is nothing new; a full"
                                + " one never changes and may be kept. With `Accept: "
                                + STREAM
                                + "` the same events as they come: the id of each is its position,"
                                + " which a browser sends back as `Last-Event-ID`. A stream ends"
                                + " after an hour at most and goes on where it was. Delivery is at"
                                + " least once: source and id drop repeats.")
                .query(
                        "lastEventId",
                        "string",
                        "Id or position of the last event known; from the start without it.")
                .header(
                        "Last-Event-ID",
                        Operation.typed("string"),
                        false,
                        "The same for a stream, and stronger there.")
                .query(
                        "timeout",
                        number(0, 30_000, 0),
                        "Milliseconds to wait for an event when there is none yet.")
                .query("limit", number(1, 1000, 100), "At most so many events in a batch.")
                .query(
                        "type",
                        Operation.array(types()),
                        "Only events of this type; repeated, of any of them.")
                .query("mesa", id(), "Only events of this mesa.")
                .query("institution", id(), "Only events that bind or name this institution.")
                .query(
                        "gcm",
                        Operation.typed("integer").put("minimum", 1).put("maximum", 23),
                        "Only agreements tagged with this objective.")
                .answers(
                        "200",
                        "The events.",
                        "application/cloudevents-batch+json",
                        Operation.array(Operation.reference(CloudEvents.ONE)))
                .example(
                        "200",
                        "application/cloudevents-batch+json",
                        Json.MAPPER.createArrayNode().addAll(events))
                .also("200", STREAM, Operation.typed("string"))
                .example("200", STREAM, streamed(events))
                .refuses("bad-request", "feed-gone", "too-many-requests", "busy")
                .at(paths, "/feed/agreements", "get");
    }

    private static JsonNode streamed(List<ObjectNode> events) {
        List<String> told = new ArrayList<>();
        told.add("retry: 2000\n\n");
        for (ObjectNode event : events) {
            told.add(
                    "id: %d\nevent: %s\ndata: %s\n\n"
                            .formatted(
                                    Long.parseLong(event.path("sequence").asString()),
                                    event.path("type").asString(),
                                    event));
        }
        return Json.MAPPER.getNodeFactory().stringNode(String.join("", told));
    }

    private static ObjectNode types() {
        ObjectNode json = Operation.typed("string");
        ArrayNode all = json.putArray("enum");
        Schemas.published().keySet().forEach(all::add);
        return json;
    }

    private static ObjectNode id() {
        return Operation.typed("string").put("format", "uuid");
    }

    private static ObjectNode number(int least, int most, int otherwise) {
        return Operation.typed("integer")
                .put("minimum", least)
                .put("maximum", most)
                .put("default", otherwise);
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
                .answers("201", "Kept.", Operation.JSON, Operation.read(KEPT))
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
                .answers("200", "AsyncAPI.", "application/yaml", Operation.typed("object"))
                .refuses("too-many-requests")
                .at(paths, "/asyncapi.yaml", "get");
        new Operation("contracts", "listSchemas", "Where the schemas of published events are")
                .open()
                .answers(
                        "200",
                        "Their addresses.",
                        Operation.JSON,
                        Operation.array(Operation.typed("string")))
                .refuses("too-many-requests")
                .at(paths, "/schemas", "get");
        new Operation("contracts", "readSchema", "The JSON Schema of one event")
                .open()
                .path("name", "The type of a published event and .json.")
                .answers(
                        "200", "JSON Schema.", "application/schema+json", Operation.typed("object"))
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
