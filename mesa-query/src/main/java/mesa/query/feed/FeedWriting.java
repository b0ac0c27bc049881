package mesa.query.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of batches and streams. */
final class FeedWriting {
    private static final byte[] COMMA = {','};

    private FeedWriting() {}

    /**
     * A full batch changes only when something in it is withdrawn, so whoever passes it on may keep
     * it for a little.
     */
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
        response.setHeader("Cache-Control", full ? "public, max-age=60" : "no-store");
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }

    /**
     * The position is the event's id on the stream, so that a browser resumes by itself. Under a
     * name only a listener of that name would hear it, and {@code onmessage} nothing.
     */
    static void streamed(OutputStream out, PublishedEvent event, boolean named) throws IOException {
        var text = new ByteArrayOutputStream();
        text.writeBytes(ascii("id: " + event.position() + "\n"));
        if (named) {
            text.writeBytes(ascii("event: " + event.type() + "\n"));
        }
        text.writeBytes(ascii("data: "));
        text.writeBytes(event.event());
        text.writeBytes(ascii("\n\n"));
        text.writeTo(out);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
