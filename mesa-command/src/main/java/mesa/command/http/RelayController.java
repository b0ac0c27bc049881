package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import mesa.api.Caller;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.command.relay.Abandonment;
import mesa.command.relay.ForeignTopic;
import mesa.command.relay.Recovery;
import mesa.command.relay.Relay;
import mesa.command.relay.TopicCheck;
import mesa.command.relay.TopicCheck.Difference;
import mesa.command.store.Doubt;
import mesa.http.CallerOf;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an administrator may ask of the relay's two lines, {@code journal} and {@code agreements}:
 * {@code relay:check} compares the line's topic with the journal record by record, {@code
 * relay:republish} sends what belongs on it again, to a new topic or to its own, {@code
 * relay:recover} takes back from the journal's topic what the journal has lost, and {@code
 * relay:abandon} gives it up.
 */
@Controller
final class RelayController {
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private static final Logger LOG = LoggerFactory.getLogger(RelayController.class);

    private final Map<String, Relay> lines;
    private final Recovery recovery;
    private final Abandonment abandonment;

    RelayController(
            @Qualifier("relay") Relay journal,
            @Qualifier("agreementsRelay") Relay agreements,
            Recovery recovery,
            Abandonment abandonment) {
        this.abandonment = abandonment;
        this.recovery = recovery;
        this.lines = new TreeMap<>(Map.of("journal", journal, "agreements", agreements));
    }

    @PostMapping("/api/v1/relay:check")
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators(request);
                    TopicCheck found = done(line(request)::check);
                    ObjectNode answer =
                            Json.MAPPER
                                    .createObjectNode()
                                    .put("complete", found.complete())
                                    .put("records", found.records())
                                    .put("distinct", found.distinct())
                                    .put("repeated", found.repeated())
                                    .put("last", found.last())
                                    .put("missing", found.missing())
                                    .put("head", found.head())
                                    .put("foreign", found.foreign())
                                    .put("abandoned", found.abandoned());
                    Difference difference = found.difference();
                    if (difference != null) {
                        answer.putObject("difference")
                                .put("position", difference.position())
                                .put("what", difference.what().name());
                    }
                    ResponseWriter.write(response, 200, answer);
                });
    }

    @PostMapping("/api/v1/relay:recover")
    void recover(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators(request);
                    String by = CallerOf.current().user();
                    Recovery.Outcome outcome = done(() -> recovery.recover(by));
                    LOG.info(
                            "{} took back the positions {} to {}",
                            by,
                            outcome.first(),
                            outcome.last());
                    Doubt doubt = outcome.doubt();
                    if (doubt != null) {
                        throw new ProblemException(ResponseWriter.problem(doubt));
                    }
                    ResponseWriter.write(
                            response,
                            200,
                            Json.MAPPER
                                    .createObjectNode()
                                    .put("first", outcome.first())
                                    .put("last", outcome.last()));
                });
    }

    @PostMapping("/api/v1/relay:abandon")
    void abandon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators(request);
                    Caller caller = CallerOf.current();
                    AbandonRequest wish = AbandonRequest.of(request);
                    Abandonment.Outcome outcome =
                            done(() ->
                                    abandonment.abandon(wish.through(), wish.reason(), by(caller)));
                    if (outcome.least() >= 0) {
                        throw problemException(
                                "through", Fact.of(Fact.Kind.POSITION_UP_TO, outcome.least()));
                    }
                    Doubt doubt = outcome.doubt();
                    if (doubt != null) {
                        throw new ProblemException(ResponseWriter.problem(doubt));
                    }
                    LOG.warn(
                            "{} gave up the positions {} to {}",
                            caller.user(),
                            outcome.first(),
                            outcome.last());
                    ResponseWriter.write(
                            response,
                            200,
                            Json.MAPPER
                                    .createObjectNode()
                                    .put("first", outcome.first())
                                    .put("last", outcome.last()));
                });
    }

    private static Metadata by(Caller caller) {
        UUID request = UUID.randomUUID();
        return new Metadata(
                caller.user(),
                caller.roles(),
                caller.institution(),
                Instant.now(),
                request,
                request,
                null);
    }

    @PostMapping("/api/v1/relay:republish")
    void republish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    onlyAdministrators(request);
                    ResponseWriter.write(
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
            throw problemException("line", Fact.oneOf(List.copyOf(lines.keySet())));
        }
        return line;
    }

    private static long again(Relay line, @Nullable String topic) {
        if (topic == null) {
            line.rewind();
            return -1;
        }
        if (!TOPIC.matcher(topic).matches()) {
            throw problemException("topic", Fact.of(Fact.Kind.TOPIC));
        }
        try {
            return done(() -> line.republish(topic));
        } catch (ForeignTopic e) {
            throw new ProblemException(
                    Problem.of(ProblemType.FOREIGN_TOPIC).with("topic", topic).build(), e);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOPIC_NOT_EMPTY).with("topic", topic).build(), e);
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

    static ProblemException problemException(String parameter, Fact valid) {
        return new ProblemException(
                Problem.of(ProblemType.WRONG_PARAMETER)
                        .with("parameter", parameter)
                        .with("valid", valid)
                        .build());
    }

    private static void onlyAdministrators(HttpServletRequest request) {
        RoleCheck.only(Set.of(Role.ADMIN), request);
    }
}
