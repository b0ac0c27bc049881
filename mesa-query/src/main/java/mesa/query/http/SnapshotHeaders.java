package mesa.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import mesa.api.wire.Json;
import mesa.http.Fact;
import mesa.query.projection.NotReached;
import mesa.query.projection.Snapshot;
import mesa.query.time.Positions;
import tools.jackson.databind.node.ObjectNode;

/** What every answer says about the moment it shows, and how it is written. */
final class SnapshotHeaders {
    private SnapshotHeaders() {}

    static long minPosition(Map<String, List<String>> given) {
        String text = ListRequest.first(given, "minPosition", "");
        return text.isEmpty()
                ? -1
                : Positions.read(text)
                        .orElseThrow(
                                () -> new BadParameter("minPosition", Fact.of(Fact.Kind.POSITION)));
    }

    /**
     * Says which position the answer shows.
     *
     * @throws NotReached when the reader wants no less than a later one
     */
    static long stamp(long least, Snapshot snapshot, HttpServletResponse response) {
        long position = snapshot.position();
        if (least > position) {
            throw new NotReached(least, position);
        }
        response.setHeader("Mesa-Position", Long.toString(position));
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept, Accept-Language, Authorization, Cookie");
        return position;
    }

    /** Sets the entity tag, and answers 304 when the reader has that very thing already. */
    static boolean unchanged(String tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && List.of(known.split("\\s*,\\s*")).contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    static ObjectNode json(ListPage.Line<?> line, Redaction redaction) {
        ObjectNode node =
                redaction.apply(Json.MAPPER.valueToTree(line.row()), line.row().getClass());
        line.derived().forEach((name, value) -> node.set(name, Json.MAPPER.valueToTree(value)));
        return node;
    }

    static void write(ObjectNode body, HttpServletResponse response) {
        response.setContentType("application/json");
        try {
            response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
