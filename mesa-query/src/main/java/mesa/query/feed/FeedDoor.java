package mesa.query.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.http.CallerOf;
import mesa.query.feed.PublishedEventTable.Slice;
import mesa.query.intake.PositionSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code GET /feed/agreements}: a batch of CloudEvents after {@code lastEventId}, waiting for news
 * up to {@code timeout} milliseconds; with {@code Accept: text/event-stream} the same events as
 * they come. Without {@code lastEventId} both begin at the first event there is.
 */
@Controller
final class FeedDoor {
    static final String PATH = "/feed/agreements";
    private static final Set<String> KNOWN =
            Set.of("lastEventId", "timeout", "limit", "type", "mesa", "institution", "gcm");
    private static final int MOST = 1000;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(30);

    private final PublishedEventTable table;
    private final PositionSignal signal;
    private final FeedStreams streams;

    FeedDoor(PublishedEventTable table, PositionSignal signal, FeedStreams streams) {
        this.table = table;
        this.signal = signal;
        this.streams = streams;
    }

    @GetMapping(PATH)
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            for (String name : request.getParameterMap().keySet()) {
                if (!KNOWN.contains(name)) {
                    throw new BadFeedRequest(400, name + " is not one of " + KNOWN);
                }
            }
            FeedFilter filter = filter(request);
            String accept = request.getHeader("Accept");
            if (accept != null && accept.contains("text/event-stream")) {
                String last = request.getHeader("Last-Event-ID");
                long after = start(last != null ? last : request.getParameter("lastEventId"));
                streams.follow(after, filter, client(request), response);
            } else {
                batch(request, response, filter);
            }
        } catch (BadFeedRequest bad) {
            FeedWriting.problem(response, bad);
        }
    }

    private static String client(HttpServletRequest request) {
        Caller caller = CallerOf.current();
        return caller.equals(Caller.ANYBODY) ? request.getRemoteAddr() : caller.user();
    }

    private void batch(HttpServletRequest request, HttpServletResponse response, FeedFilter filter)
            throws IOException {
        long after = start(request.getParameter("lastEventId"));
        int limit = number(request, "limit", 100, MOST);
        Duration patience =
                Duration.ofMillis(number(request, "timeout", 0, (int) LONGEST_POLL.toMillis()));
        Slice slice = table.after(after, filter, limit);
        if (slice.events().isEmpty() && patience.isPositive()) {
            slice = streams.await(slice, filter, limit, patience, client(request), response);
        }
        FeedWriting.batch(response, slice.events(), slice.events().size() == limit);
    }

    /** The position named by an event id or a sequence; -1 for the beginning. */
    private long start(@Nullable String last) {
        if (last == null || last.isBlank()) {
            return -1;
        }
        if (last.matches("-1|\\d{1,20}")) {
            long position =
                    last.length() > 18
                            ? Long.parseLong(last.replaceFirst("^0+(?=.)", ""))
                            : Long.parseLong(last);
            if (position <= signal.position()) {
                return position;
            }
            throw gone(last);
        }
        try {
            return table.positionOf(UUID.fromString(last)).orElseThrow(() -> gone(last));
        } catch (IllegalArgumentException notAnId) {
            throw new BadFeedRequest(
                    400, "lastEventId is an event's id or its sequence, not " + last, notAnId);
        }
    }

    private static BadFeedRequest gone(String last) {
        return new BadFeedRequest(
                410, last + " is not in this feed; start again without lastEventId, at sequence 0");
    }

    private static FeedFilter filter(HttpServletRequest request) {
        String[] types = request.getParameterValues("type");
        String gcm = request.getParameter("gcm");
        return new FeedFilter(
                types == null ? List.of() : List.of(types),
                id(request, "mesa"),
                id(request, "institution"),
                gcm == null ? null : number(request, "gcm", 1, 23));
    }

    private static @Nullable UUID id(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new BadFeedRequest(400, name + " is a UUID, not " + text, notAnId);
        }
    }

    private static int number(HttpServletRequest request, String name, int otherwise, int most) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
            throw new BadFeedRequest(400, name + " is a number up to " + most);
        }
        return Integer.parseInt(text);
    }
}
