package mesa.query.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The feed of published events, as batches and as a stream. */
final class FeedOperation {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STREAM = "text/event-stream";

    private FeedOperation() {}

    static void addTo(ObjectNode paths) {
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
                .query(
                        "named",
                        Operation.typed("boolean").put("default", false),
                        "Gives each event of a stream its type as its name, for listeners by name;"
                                + " without it `onmessage` hears all.")
                .query("mesa", id(), "Only events of this mesa.")
                .query("institution", id(), "Only events that bind or name this institution.")
                .query(
                        "gcm",
                        Operation.typed("integer").put("minimum", 1).put("maximum", 23),
                        "Only agreements tagged with this objective.")
                .answers(
                        "200",
                        "The published events after the position asked for, at most as many as `limit`.",
                        BATCH,
                        Operation.array(Operation.reference(CloudEvents.ONE)))
                .example("200", BATCH, Json.MAPPER.createArrayNode().addAll(events))
                .also("200", STREAM, Operation.typed("string"))
                .example("200", STREAM, streamed(events))
                .refuses(
                        "bad-parameter",
                        "unknown-parameter",
                        "feed-gone",
                        "too-many-requests",
                        "position-not-reached",
                        "too-many-streams",
                        "views-unavailable")
                .at(paths, "/feed/agreements", "get");
    }

    private static JsonNode streamed(List<ObjectNode> events) {
        return Json.MAPPER
                .getNodeFactory()
                .stringNode(
                        events.stream()
                                .map(event ->
                                        "id: %d\ndata: %s\n\n"
                                                .formatted(
                                                        Long.parseLong(
                                                                event.path("sequence").asString()),
                                                        event))
                                .collect(Collectors.joining("", "retry: 2000\n\n", "")));
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
}
