package mesa.query.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import mesa.query.feed.Places.Place;
import mesa.query.feed.PublishedEventTable.Slice;
import mesa.query.intake.PositionSignal;
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
    private static final int PAGE = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final PublishedEventTable table;
    private final PositionSignal signal;
    private final Places places;

    FeedStreams(PublishedEventTable table, PositionSignal signal, Environment env) {
        this.table = table;
        this.signal = signal;
        this.places = Places.of(env);
    }

    /**
     * @param client whose stream it is
     */
    void follow(long after, FeedFilter filter, String client, HttpServletResponse response)
            throws IOException {
        Place place = place(client, response);
        try {
            response.setStatus(200);
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            write(after, filter, place, response);
        } finally {
            places.leave(place);
        }
    }

    /**
     * Waits for what a poll found nothing of. A poll that waits takes a place as a stream does.
     *
     * @return what has come by the end of its patience, or of its place
     */
    Slice await(
            Slice nothing,
            FeedFilter filter,
            int limit,
            Duration patience,
            String client,
            HttpServletResponse response) {
        Place place = place(client, response);
        try {
            Slice slice = nothing;
            long end = System.nanoTime() + patience.toNanos();
            while (slice.events().isEmpty() && !place.lost()) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative()) {
                    break;
                }
                if (signal.await(slice.upTo() + 1, left.compareTo(LOOK) < 0 ? left : LOOK)) {
                    slice = table.after(slice.upTo(), filter, limit);
                }
            }
            return slice;
        } finally {
            places.leave(place);
        }
    }

    /** Lets everybody go: a server that stops would wait half a minute for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        places.close();
    }

    /** Streams and waiting polls there are. */
    int taken() {
        return places.taken();
    }

    private Place place(String client, HttpServletResponse response) {
        Place place = places.take(client);
        if (place == null) {
            response.setHeader("Retry-After", "30");
            throw new BadFeedRequest(
                    503, "At most " + places.most() + " streams at once; try again later");
        }
        return place;
    }

    private void write(long after, FeedFilter filter, Place place, HttpServletResponse response)
            throws IOException {
        OutputStream out = response.getOutputStream();
        out.write(FeedWriting.ascii("retry: 2000\n\n"));
        response.flushBuffer();
        long end = System.nanoTime() + LIFETIME.toNanos();
        long seen = after;
        while (System.nanoTime() < end && !place.lost()) {
            Slice slice = table.after(seen, filter, PAGE);
            for (PublishedEvent event : slice.events()) {
                FeedWriting.streamed(out, event);
                seen = event.position();
            }
            if (slice.events().size() == PAGE) {
                continue;
            }
            // What the filter left out need not be looked at again.
            seen = Math.max(seen, slice.upTo());
            response.flushBuffer();
            if (!news(slice.upTo() + 1, place)) {
                out.write(FeedWriting.ascii(": alive\n\n"));
                response.flushBuffer();
            }
        }
    }

    /** Waits for a position, until it is time to show a sign of life. */
    private boolean news(long position, Place place) {
        for (long i = 0; i < HEARTBEAT.toSeconds() && !place.lost(); i++) {
            if (signal.await(position, Duration.ofSeconds(1))) {
                return true;
            }
        }
        return false;
    }
}
