package mesa.query.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import mesa.api.Caller;
import mesa.http.CallerOf;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import mesa.query.feed.PublishedEventTable.Slice;
import mesa.query.http.BadParameter;
import mesa.query.http.RefusedQuestion;
import mesa.query.http.UnknownParameter;
import mesa.query.projection.ViewsUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code GET /feed/agreements}: a batch of CloudEvents after {@code lastEventId}, waiting for news
 * up to {@code timeout} milliseconds; with {@code Accept: text/event-stream} the same events as
 * they come, each as a message, or with {@code named=true} under the name of its type. Without
 * {@code lastEventId} both begin at the first event there is; with one this process has not reached
 * yet a batch is answered with 503 and a stream begins there.
 */
@Controller
final class FeedController {
    static final String PATH = "/feed/agreements";
    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);
    private static final List<String> KNOWN =
            List.of(
                    "lastEventId",
                    "timeout",
                    "limit",
                    "type",
                    "mesa",
                    "institution",
                    "gcm",
                    "named");
    private static final int MOST = 1000;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(30);

    private final PublishedEventTable table;
    private final FeedStart start;
    private final FeedStreams streams;

    FeedController(PublishedEventTable table, FeedStart start, FeedStreams streams) {
        this.table = table;
        this.start = start;
        this.streams = streams;
    }

    @GetMapping(PATH)
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Batches may be kept by whoever passes them on, and a stream has the same address.
        response.addHeader("Vary", "Accept");
        try {
            answer(request, response);
        } catch (RefusedQuestion refusal) {
            refusal.problem().write(response, WantedLanguage.of(request));
        } catch (ViewsUnavailable away) {
            LOG.warn("The feed cannot be read: {}", away.getMessage());
            Problem.of(ProblemType.VIEWS_UNAVAILABLE)
                    .build()
                    .write(response, WantedLanguage.of(request));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        for (String name : request.getParameterMap().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new UnknownParameter(name, KNOWN);
            }
        }
        FeedFilter filter = filter(request);
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            stream(request, response, filter);
        } else {
            batch(request, response, filter);
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response, FeedFilter filter)
            throws IOException {
        String last = request.getHeader("Last-Event-ID");
        OptionalLong after = start.after(last != null ? last : request.getParameter("lastEventId"));
        if (after.isPresent()) {
            streams.follow(after.getAsLong(), filter, named(request), client(request), response);
        } else {
            streams.comeBack(response);
        }
    }

    private static boolean named(HttpServletRequest request) {
        String text = request.getParameter("named");
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new BadParameter("named", Fact.oneOf(List.of("true", "false")));
        }
        return "true".equals(text);
    }

    private static String client(HttpServletRequest request) {
        Caller caller = CallerOf.current();
        return caller.equals(Caller.ANYBODY) ? request.getRemoteAddr() : caller.user();
    }

    private void batch(HttpServletRequest request, HttpServletResponse response, FeedFilter filter)
            throws IOException {
        int limit = number(request, "limit", 100, 1, MOST);
        Duration patience =
                Duration.ofMillis(number(request, "timeout", 0, 0, (int) LONGEST_POLL.toMillis()));
        String last = request.getParameter("lastEventId");
        long after = start.after(last).orElseThrow(() -> start.notReached(String.valueOf(last)));
        start.await(after);
        Slice slice = table.after(after, filter, limit);
        if (slice.events().isEmpty() && patience.isPositive()) {
            slice = streams.await(slice, filter, limit, patience, client(request));
        }
        FeedWriting.batch(response, slice.events(), slice.events().size() == limit);
    }

    private static FeedFilter filter(HttpServletRequest request) {
        String[] types = request.getParameterValues("type");
        String gcm = request.getParameter("gcm");
        return new FeedFilter(
                types == null ? List.of() : List.of(types),
                id(request, "mesa"),
                id(request, "institution"),
                gcm == null ? null : number(request, "gcm", 1, 1, 23));
    }

    private static @Nullable UUID id(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new BadParameter(name, Fact.of(Fact.Kind.ID));
        }
    }

    private static int number(
            HttpServletRequest request, String name, int otherwise, int least, int most) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new BadParameter(name, Fact.of(Fact.Kind.FROM_TO, least, most));
        }
        return number;
    }
}
