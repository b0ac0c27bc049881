package mesa.query.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.query.feed.ConnectionSlots.Place;
import mesa.query.feed.PublishedEventTable.Slice;
import mesa.query.http.RefusedQuestion;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.ViewsUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Follows the feed on the request's own (virtual) thread: it reads after what it last wrote, so no
 * event is skipped for a slow reader; one who does not read at all is cut off by the server's write
 * time-out and resumes where it was.
 */
@Component
final class FeedStreams {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStreams.class);
    private static final int PAGE = 200;
    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final PublishedEventTable table;
    private final PositionSignal signal;
    private final ConnectionSlots connectionSlots;

    FeedStreams(PublishedEventTable table, PositionSignal signal, Environment env) {
        this.table = table;
        this.signal = signal;
        this.connectionSlots = ConnectionSlots.of(env);
    }

    /**
     * @param named whether each event has its type as its name
     * @param client whose stream it is
     */
    void follow(
            long after,
            FeedFilter filter,
            boolean named,
            String client,
            HttpServletResponse response)
            throws IOException {
        Place place = place(client);
        try {
            open(response, RECONNECT);
            write(after, filter, named, place, response);
        } finally {
            connectionSlots.leave(place);
        }
    }

    /**
     * Opens a stream and ends it, so that the subscriber asks again by itself: any other answer
     * would be its last.
     */
    void comeBack(HttpServletResponse response) throws IOException {
        open(response, COME_BACK);
    }

    private static void open(HttpServletResponse response, Duration reconnect) throws IOException {
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream()
                .write(FeedWriting.ascii("retry: " + reconnect.toMillis() + "\n\n"));
        response.flushBuffer();
    }

    /**
     * Waits for what a poll found nothing of. A poll that waits takes a place as a stream does.
     *
     * @return what has come by the end of its patience, or of its place
     */
    Slice await(Slice nothing, FeedFilter filter, int limit, Duration patience, String client) {
        Place place = place(client);
        try {
            Slice slice = nothing;
            long end = System.nanoTime() + patience.toNanos();
            while (slice.events().isEmpty() && !place.lost()) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative()) {
                    break;
                }
                if (signal.await(slice.reached() + 1, left.compareTo(LOOK) < 0 ? left : LOOK)
                        || slice.behind()) {
                    slice = table.after(slice.upTo(), filter, limit);
                }
            }
            return slice;
        } finally {
            connectionSlots.leave(place);
        }
    }

    /** Lets everybody go: a server that stops would wait half a minute for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        connectionSlots.close();
    }

    /** Streams and waiting polls there are. */
    int taken() {
        return connectionSlots.taken();
    }

    private Place place(String client) {
        Place place = connectionSlots.take(client);
        if (place == null) {
            throw new RefusedQuestion(
                    Problem.of(ProblemType.TOO_MANY_STREAMS)
                            .with("most", connectionSlots.most())
                            .with("seconds", 30));
        }
        return place;
    }

    private void write(
            long after, FeedFilter filter, boolean named, Place place, HttpServletResponse response)
            throws IOException {
        OutputStream out = response.getOutputStream();
        long end = System.nanoTime() + LIFETIME.toNanos();
        long alive = System.nanoTime();
        long seen = after;
        while (System.nanoTime() < end && !place.lost()) {
            Slice slice = look(seen, filter);
            for (PublishedEvent event : slice.events()) {
                FeedWriting.streamed(out, event, named);
                seen = event.position();
            }
            if (slice.events().size() == PAGE) {
                continue;
            }
            if (!slice.events().isEmpty()) {
                response.flushBuffer();
                alive = System.nanoTime();
            } else if (System.nanoTime() - alive >= HEARTBEAT.toNanos()) {
                out.write(FeedWriting.ascii(": alive\n\n"));
                response.flushBuffer();
                alive = System.nanoTime();
            }
            // What the filter left out need not be looked at again.
            seen = slice.upTo();
            rest(slice, place);
        }
    }

    /** A database that is away for a while ends no stream: a subscriber would be told 503. */
    private Slice look(long seen, FeedFilter filter) {
        try {
            return table.after(seen, filter, PAGE);
        } catch (ViewsUnavailable away) {
            LOG.debug("A stream waits for the database", away);
            return new Slice(List.of(), seen, Long.MAX_VALUE - 1);
        }
    }

    /** Waits until there may be more, or it is time to show a sign of life. */
    private void rest(Slice slice, Place place) {
        for (long i = 0; i < HEARTBEAT.toSeconds() && !place.lost(); i++) {
            if (signal.await(slice.reached() + 1, LOOK) || slice.behind()) {
                return;
            }
        }
    }
}
