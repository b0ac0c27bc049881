package mesa.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.Caller;
import mesa.api.wire.Json;
import mesa.http.CallerOf;
import mesa.query.projection.AsOf;
import mesa.query.projection.ModelStopped;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.time.JournalClock;
import mesa.query.time.SnapshotDay;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/v1/{plural}}, as JSON or CSV by suffix or {@code Accept}. */
@RestController
class ListController {
    private static final String LIST = "/api/v1/{list:[a-z][a-z-]*}";

    private final Listings listings;
    private final Snapshots snapshots;
    private final JournalClock clock;

    ListController(Listings listings, Snapshots snapshots, JournalClock clock) {
        this.listings = listings;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping(LIST)
    void list(@PathVariable String list, HttpServletRequest request, HttpServletResponse response) {
        answer(list, wantsCsv(request), request, response);
    }

    @GetMapping(LIST + ".json")
    void json(@PathVariable String list, HttpServletRequest request, HttpServletResponse response) {
        answer(list, false, request, response);
    }

    @GetMapping(LIST + ".csv")
    void csv(@PathVariable String list, HttpServletRequest request, HttpServletResponse response) {
        answer(list, true, request, response);
    }

    @GetMapping(LIST + "/dictionary.csv")
    void dictionary(@PathVariable String list, HttpServletResponse response) {
        Listing<?> listing = listings.of(list, CallerOf.current());
        response.setContentType("text/csv;charset=UTF-8");
        snapshots.now(snapshot -> {
            try (Csv csv = csv(listing, snapshot, response)) {
                csv.dictionary(listing.row());
            }
            return true;
        });
    }

    private void answer(
            String name, boolean csv, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = CallerOf.current();
        Listing<?> listing = listings.of(name, caller);
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((key, values) -> given.put(key, Arrays.asList(values)));
        ListRequest asked = ListRequest.of(listing, given, caller);
        long least = SnapshotHeaders.minPosition(given);
        if (least >= 0) {
            clock.await(least);
        }
        Cursor cursor = asked.cursor();
        AsOf moment =
                cursor == null
                        ? clock.of(ListRequest.first(given, "asOf", ""))
                        : AsOf.position(cursor.position()).judgedOn(cursor.day());
        snapshots.read(
                moment,
                caller,
                snapshot -> {
                    write(listing, asked, least, csv, snapshot, request, response);
                    return true;
                });
    }

    private static <R extends Record> void write(
            Listing<R> listing,
            ListRequest asked,
            long least,
            boolean csv,
            Snapshot snapshot,
            HttpServletRequest request,
            HttpServletResponse response) {
        long position = SnapshotHeaders.stamp(least, snapshot, response);
        String tag =
                "W/\"%d-%x\""
                        .formatted(
                                position,
                                (request.getRequestURI()
                                                + '?'
                                                + request.getQueryString()
                                                + csv
                                                + asked.caller().roles()
                                                + asked.caller().institution()
                                                + SnapshotDay.of(snapshot)
                                                + judged(snapshot))
                                        .hashCode());
        if (SnapshotHeaders.unchanged(tag, request, response)) {
            return;
        }
        ListingTable<R> table = new ListingTable<>(listing, snapshot);
        Redaction redaction = Redaction.of(snapshot);
        if (csv) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s-%d.csv\"".formatted(listing.plural(), position));
            // Closed only when it is whole: closing sends what there is, and then no refusal could.
            Csv out = csv(listing, snapshot, response);
            try {
                out.header();
                table.all(asked, line -> out.line(line, redaction));
            } catch (ModelStopped e) {
                response.setHeader("Content-Disposition", null);
                throw e;
            }
            out.close();
            return;
        }
        ListPage<R> page = table.page(asked);
        ObjectNode body = Json.MAPPER.createObjectNode();
        var data = body.putArray("data");
        page.rows().forEach(line -> data.add(SnapshotHeaders.json(line, redaction)));
        ObjectNode place = body.putObject("page").put("limit", asked.limit());
        if (page.next() != null) {
            place.put("next", page.next().text());
        }
        if (Reservable.class.isAssignableFrom(listing.row())) {
            body.set("reserved", Json.MAPPER.valueToTree(new ReserveTable(snapshot).kept(listing)));
        }
        body.put("position", position);
        SnapshotHeaders.write(body, response);
    }

    /** Of the past also the moment at which it is judged whether it may still be read. */
    private static String judged(Snapshot snapshot) {
        return snapshot.now()
                ? ""
                : snapshot.newest().position() + " " + SnapshotDay.of(snapshot.newest());
    }

    private static Csv csv(Listing<?> listing, Snapshot snapshot, HttpServletResponse response) {
        var derivation = listing.derived();
        return new Csv(
                output(response),
                snapshot.columns(listing.row()),
                derivation == null ? List.of() : derivation.names());
    }

    private static OutputStream output(HttpServletResponse response) {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wantsCsv(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/csv");
    }
}
