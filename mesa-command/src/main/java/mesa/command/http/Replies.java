package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.command.store.JournalBusy;
import mesa.command.store.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Writes what is answered; whatever goes wrong leaves as a problem and never as a stack trace. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    interface Work {
        void run() throws IOException;
    }

    static void guarded(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException {
        Language language = Language.of(request.getHeader("Accept-Language"));
        try {
            work.run();
        } catch (IOException connectionLost) {
            throw connectionLost;
        } catch (RuntimeException e) {
            Problem problem = problem(e);
            if (problem.status() == 503 || problem.status() == 409) {
                response.setHeader("Retry-After", "1");
            }
            JsonNode seconds = problem.members().get("seconds");
            if (problem.status() == 429 && seconds != null) {
                response.setHeader("Retry-After", seconds.asString());
            }
            if (problem.status() == 401) {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"mesa\"");
            }
            if (problem.status() == 413) {
                response.setHeader("Connection", "close");
            }
            write(response, language, problem);
        }
    }

    /** What a failure is to the one who asked. */
    static Problem problem(RuntimeException failure) {
        return switch (failure) {
            case Wrong wrong -> wrong.problem();
            case JournalBusy _ -> Problem.of(503, "busy").build();
            case JournalUnavailable e -> {
                LOG.warn("The journal is unavailable: {}", e.getMessage());
                yield Problem.of(503, e.outcomeKnown() ? "unavailable" : "outcome-unknown").build();
            }
            default -> {
                UUID incident = UUID.randomUUID();
                LOG.error("A command failed, incident {}", incident, failure);
                yield Problem.of(500, "failed").with("incident", incident).build();
            }
        };
    }

    static void write(HttpServletResponse response, Language language, Problem problem)
            throws IOException {
        response.setHeader("Content-Language", language.tag());
        write(response, problem.status(), "application/problem+json", problem.json(language));
    }

    static void write(HttpServletResponse response, int status, JsonNode json) throws IOException {
        write(response, status, "application/json", json);
    }

    private static void write(HttpServletResponse response, int status, String type, JsonNode json)
            throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(json);
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
