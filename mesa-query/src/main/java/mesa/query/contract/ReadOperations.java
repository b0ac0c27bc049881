package mesa.query.contract;

import java.util.Map;
import java.util.TreeMap;
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

    private ReadOperations() {}

    static void addTo(ObjectNode paths) {
        ObjectNode feed =
                get(
                        paths,
                        "/feed/agreements",
                        "feed",
                        "readFeed",
                        "Published events after one's last, oldest first",
                        "application/cloudevents-batch+json");
        query(
                feed,
                "lastEventId",
                "string",
                "Id or position of the last event known; none from the start.");
        query(
                feed,
                "timeout",
                "integer",
                "Milliseconds to wait for an event when there is none yet.");
        query(feed, "limit", "integer", "At most so many events.");
        query(feed, "type", "string", "Only events of this type.");
        query(feed, "mesa", "string", "Only events of this mesa.");
        query(feed, "institution", "string", "Only events that bind or name this institution.");
        query(feed, "gcm", "string", "Only agreements tagged with this objective.");
        problem(feed, "410", "The position is not in this feed.");
        ObjectNode document =
                get(
                        paths,
                        "/api/v1/documents/{hash}",
                        "documents",
                        "readDocument",
                        "A document by the SHA-256 of its bytes",
                        "application/octet-stream");
        document.withArray("parameters")
                .addObject()
                .put("name", "hash")
                .put("in", "path")
                .put("required", true)
                .put("description", "64 hexadecimal digits.")
                .putObject("schema")
                .put("type", "string");
        problem(document, "404", "No such document, or none for this reader.");
        ObjectNode asyncApi =
                get(
                        paths,
                        "/asyncapi.yaml",
                        "contracts",
                        "readAsyncApi",
                        "The topic of published events as AsyncAPI 3",
                        "application/yaml");
        problem(asyncApi, "429", "Too many requests.");
        ObjectNode schema =
                get(
                        paths,
                        "/schemas/{name}",
                        "contracts",
                        "readSchema",
                        "The JSON Schema of one event",
                        "application/schema+json");
        schema.withArray("parameters")
                .addObject()
                .put("name", "name")
                .put("in", "path")
                .put("required", true)
                .put("description", "The type of a published event and .json.")
                .putObject("schema")
                .put("type", "string");
        problem(schema, "404", "No such schema.");
    }

    private static ObjectNode get(
            ObjectNode paths, String path, String tag, String id, String summary, String type) {
        ObjectNode json = paths.putObject(path).putObject("get");
        json.put("operationId", id).put("summary", summary).put("description", summary + ".");
        json.putArray("tags").add(tag);
        // Everybody may read it, with a token or without one.
        ArrayNode security = json.putArray("security");
        security.addObject();
        ObjectNode ok = json.putObject("responses").putObject("200");
        ok.put("description", "Here it is.");
        ok.putObject("content").putObject(type).putObject("schema");
        return json;
    }

    private static void query(ObjectNode operation, String name, String type, String description) {
        operation
                .withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .putObject("schema")
                .put("type", type);
    }

    private static void problem(ObjectNode operation, String status, String description) {
        ObjectNode response = operation.withObject("responses").putObject(status);
        response.put("description", description);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
