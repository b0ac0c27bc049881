package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.command.relay.Relay;
import mesa.command.relay.TopicCheck;
import mesa.command.store.Journal;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What an administrator may ask of the relay: {@code relay:check} counts the topic against the
 * journal, {@code relay:republish} sends the journal again, to a new topic or to its own.
 */
@Controller
final class RelayHttp {
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private final Relay relay;
    private final Journal journal;

    RelayHttp(Relay relay, Journal journal) {
        this.relay = relay;
        this.journal = journal;
    }

    @PostMapping("/api/v1/relay:check")
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators(request);
                    long head = journal.head();
                    TopicCheck found = relay.check();
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
                                    .put("head", head));
                });
    }

    @PostMapping("/api/v1/relay:republish")
    void republish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators(request);
                    Replies.write(
                            response,
                            200,
                            Json.MAPPER
                                    .createObjectNode()
                                    .put("last", again(request.getParameter("topic"))));
                });
    }

    private long again(@Nullable String topic) {
        if (topic == null) {
            relay.rewind();
            return -1;
        }
        if (!TOPIC.matcher(topic).matches()) {
            throw new Wrong(
                    Problem.of(ProblemType.WRONG_PARAMETER)
                            .with("parameter", "topic")
                            .with("valid", "mesa.journal.2")
                            .build());
        }
        try {
            return relay.republish(topic);
        } catch (IllegalArgumentException e) {
            throw new Wrong(
                    Problem.of(ProblemType.TOPIC_NOT_EMPTY).with("topic", topic).build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending again", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The journal could not be sent again", e);
        }
    }

    private static void onlyAdministrators(HttpServletRequest request) {
        Allowed.only(Set.of(Role.ADMIN), request);
    }
}
