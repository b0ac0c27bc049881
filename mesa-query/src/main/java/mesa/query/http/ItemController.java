package mesa.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import mesa.api.Caller;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.http.CallerOf;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.time.JournalClock;
import mesa.query.time.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/v1/{plural}/{id or code}} and its history. */
@RestController
class ItemController {
    private static final List<String> PARAMETERS = List.of("asOf", "minPosition");
    private static final String ITEM =
            "/api/v1/{list:[a-z][a-z-]*}/{item:[A-Za-z0-9][A-Za-z0-9_-]*}";

    /** As many events as one history tells. */
    private static final int MOST_EVENTS = 1_000;

    private final Listings listings;
    private final Snapshots snapshots;
    private final JournalClock clock;

    ItemController(Listings listings, Snapshots snapshots, JournalClock clock) {
        this.listings = listings;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping({ITEM, ITEM + ".json"})
    void item(
            @PathVariable String list,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        answer(
                list,
                item,
                request,
                response,
                (snapshot, line) -> {
                    ObjectNode body = Json.MAPPER.createObjectNode();
                    body.set("data", SnapshotHeaders.json(line, Redaction.of(snapshot)));
                    return body;
                });
    }

    @GetMapping(ITEM + "/history")
    void history(
            @PathVariable String list,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        answer(
                list,
                item,
                request,
                response,
                (snapshot, line) -> {
                    ObjectNode body = Json.MAPPER.createObjectNode();
                    var events = body.putArray("data");
                    UUID stream = stream(line);
                    if (stream != null) {
                        Redaction redaction = Redaction.of(snapshot);
                        Histories.of(snapshot, stream, MOST_EVENTS)
                                .forEach(e -> events.add(event(e, redaction)));
                    }
                    return body;
                });
    }

    private void answer(
            String list,
            String item,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Snapshot, ListPage.Line<?>, ObjectNode> body) {
        Caller caller = CallerOf.current();
        Listing<?> listing = listings.of(list, caller);
        Map<String, List<String>> given =
                request.getParameterMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        given.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnknownParameter(name, PARAMETERS);
                });
        long least = SnapshotHeaders.minPosition(given);
        if (least >= 0) {
            clock.await(least);
        }
        snapshots.read(
                clock.of(ListRequest.first(given, "asOf", "")),
                caller,
                snapshot -> {
                    write(listing, item, least, snapshot, request, response, body);
                    return true;
                });
    }

    private static <R extends Record> void write(
            Listing<R> listing,
            String item,
            long least,
            Snapshot snapshot,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Snapshot, ListPage.Line<?>, ObjectNode> content) {
        long position = SnapshotHeaders.stamp(least, snapshot, response);
        ListingTable<R> table = new ListingTable<>(listing, snapshot);
        ListPage.Line<R> line =
                table.find(item)
                        .orElseThrow(() ->
                                table.keptBack(item)
                                        .<RuntimeException>map(kept -> kept)
                                        .orElseGet(() -> new NoSuchItem()));
        // The tag knows the version alone; what is kept back of it may change without that.
        response.setHeader("Cache-Control", "private, no-cache");
        UUID stream = stream(line);
        long version = stream == null ? -1 : Histories.version(snapshot, stream);
        if (version >= 0
                && listing.derived() == null
                && snapshot.now()
                && SnapshotHeaders.unchanged("\"" + version + "\"", request, response)) {
            return;
        }
        ObjectNode body = content.apply(snapshot, line);
        if (version >= 0) {
            response.setHeader("ETag", "\"" + version + "\"");
            body.put("version", version);
        }
        SnapshotHeaders.write(body.put("position", position), response);
    }

    private static @Nullable UUID stream(ListPage.Line<?> line) {
        String key =
                RecordFields.text(
                        line.row(), line.row().getClass().getRecordComponents()[0].getName());
        return key == null ? null : Parameters.id(key).orElse(null);
    }

    private static ObjectNode event(JournalEntry e, Redaction redaction) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("position", e.position());
        node.put("version", e.version());
        node.put("id", e.eventId().toString());
        node.put("type", e.type());
        node.put("revision", e.revision());
        node.put("recordedAt", e.recordedAt().toString());
        node.put("occurredOn", e.occurredOn().toString());
        node.put("late", e.late());
        if (e.institution() != null) {
            node.put("institution", e.institution().toString());
        }
        node.set("roles", Json.MAPPER.valueToTree(e.roles()));
        node.put("correlation", e.correlation().toString());
        node.put("causation", e.causation().toString());
        if (e.legalBasis() != null) {
            node.put("legalBasis", e.legalBasis());
        }
        ObjectNode payload = (ObjectNode) Json.MAPPER.readTree(e.payload());
        Class<?> type = Vocabulary.events().get(e.type());
        node.set("payload", type == null ? payload : redaction.apply(payload, type));
        return node;
    }
}
