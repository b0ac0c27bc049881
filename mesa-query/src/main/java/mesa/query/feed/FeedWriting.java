package mesa.query.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mesa.api.wire.Json;

/** The bytes of batches, streams and problems. */
final class FeedWriting {
    private static final byte[] COMMA = {','};

    private FeedWriting() {}

    /** A full batch never changes again, so it may be kept for ever by whoever passes it on. */
    static void batch(HttpServletResponse response, List<PublishedEvent> events, boolean full)
            throws IOException {
        var body = new ByteArrayOutputStream();
        body.write('[');
        for (int i = 0; i < events.size(); i++) {
            if (i > 0) {
                body.write(COMMA);
            }
            body.write(events.get(i).event());
        }
        body.write(']');
        response.setStatus(200);
        response.setContentType("application/cloudevents-batch+json");
        response.setHeader(
                "Cache-Control", full ? "public, max-age=31536000, immutable" : "no-store");
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }

    /** The position is the event's id on the stream, so that a browser resumes by itself. */
    static void streamed(OutputStream out, PublishedEvent event) throws IOException {
        var text = new ByteArrayOutputStream();
        text.writeBytes(ascii("id: " + event.position() + "\nevent: " + event.type() + "\ndata: "));
        text.writeBytes(event.event());
        text.writeBytes(ascii("\n\n"));
        text.writeTo(out);
    }

    static void problem(HttpServletResponse response, BadFeedRequest bad) throws IOException {
        byte[] body =
                Json.MAPPER.writeValueAsBytes(
                        Json.MAPPER
                                .createObjectNode()
                                .put("type", "/problems/" + name(bad.status()))
                                .put("title", title(bad.status()))
                                .put("status", bad.status())
                                .put("detail", String.valueOf(bad.getMessage()))
                                .put("earliest", 0));
        response.setStatus(bad.status());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String name(int status) {
        return switch (status) {
            case 410 -> "feed-gone";
            case 429 -> "too-many-requests";
            case 503 -> "busy";
            default -> "bad-request";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 410 -> "Not in this feed";
            case 429 -> "Too many requests";
            case 503 -> "Busy";
            default -> "Request not valid";
        };
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
