package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.command.relay.ForeignTopic;
import mesa.command.relay.Relay;
import mesa.command.relay.TopicCheck;
import mesa.http.CallerOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What an administrator may ask of the relay's two lines, {@code journal} and {@code agreements}:
 * {@code relay:check} counts the line's topic against the journal, {@code relay:republish} sends
 * what belongs on it again, to a new topic or to its own.
 */
@Controller
final class RelayHttp {
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private final Map<String, Relay> lines;

    RelayHttp(@Qualifier("relay") Relay journal, @Qualifier("agreementsRelay") Relay agreements) {
        this.lines = new TreeMap<>(Map.of("journal", journal, "agreements", agreements));
    }

    @PostMapping("/api/v1/relay:check")
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators();
                    TopicCheck found = done(line(request)::check);
                    Replies.write(
                            response,
                            200,
                            Json.MAPPER
                                    .createObjectNode()
                                    .put("complete", found.complete())
                                    .put("records", found.records())
                                    .put("distinct", found.distinct())
                                    .put("repeated", found.repeated())
                                    .put("last", found.last())
                                    .put("missing", found.missing())
                                    .put("head", found.head()));
                });
    }

    @PostMapping("/api/v1/relay:republish")
    void republish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators();
                    Replies.write(
                            response,
                            200,
                            Json.MAPPER
                                    .createObjectNode()
                                    .put(
                                            "last",
                                            again(line(request), request.getParameter("topic"))));
                });
    }

    private Relay line(HttpServletRequest request) {
        String name = request.getParameter("line");
        Relay line = lines.get(name == null ? "journal" : name);
        if (line == null) {
            throw wrong("line", String.join(", ", lines.keySet()));
        }
        return line;
    }

    private static long again(Relay line, @Nullable String topic) {
        if (topic == null) {
            line.rewind();
            return -1;
        }
        if (!TOPIC.matcher(topic).matches()) {
            throw wrong("topic", "mesa.journal.2");
        }
        try {
            return done(() -> line.republish(topic));
        } catch (ForeignTopic e) {
            throw new Wrong(Problem.of(422, "foreign-topic").with("topic", topic).build(), e);
        } catch (IllegalArgumentException e) {
            throw new Wrong(Problem.of(422, "topic-not-empty").with("topic", topic).build(), e);
        }
    }

    private static <T> T done(Callable<T> work) {
        try {
            return work.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading or sending again", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not do it", e);
        }
    }

    private static Wrong wrong(String parameter, String valid) {
        return new Wrong(
                Problem.of(400, "wrong-parameter")
                        .with("parameter", parameter)
                        .with("valid", valid)
                        .build());
    }

    private static void onlyAdministrators() {
        if (!CallerOf.current().is(Role.ADMIN)) {
            throw new Wrong(Problem.of(403, "forbidden").build());
        }
    }
}
