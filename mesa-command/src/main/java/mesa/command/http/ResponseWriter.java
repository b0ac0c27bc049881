package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import mesa.api.wire.InvalidInput;
import mesa.api.wire.Json;
import mesa.command.store.Doubt;
import mesa.command.store.JournalBusy;
import mesa.command.store.JournalFull;
import mesa.command.store.JournalRefused;
import mesa.command.store.JournalUnavailable;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import tools.jackson.databind.JsonNode;

/** Writes what is answered; whatever goes wrong leaves as a problem and never as a stack trace. */
final class ResponseWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseWriter.class);

    private ResponseWriter() {}

    interface Work {
        void run() throws IOException;
    }

    static void guarded(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException {
        try {
            work.run();
        } catch (IOException connectionLost) {
            throw connectionLost;
        } catch (RuntimeException e) {
            Problem problem = problem(e);
            if (problem.status() == 401) {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"mesa\"");
            }
            if (problem.status() == 413) {
                response.setHeader("Connection", "close");
            }
            problem.write(response, WantedLanguage.of(request));
        }
    }

    /** What a failure is to the one who asked. */
    static Problem problem(RuntimeException failure) {
        return switch (failure) {
            case ProblemException problemException -> problemException.problem();
            case InvalidInput outside -> Problem.notAdmitted("", outside.violations());
            // Parameters whose bytes or names are no text.
            case InvalidParameterException _, RequestRejectedException _ ->
                    Problem.of(ProblemType.BAD_REQUEST).build();
            case JournalBusy _ -> Problem.of(ProblemType.BUSY).build();
            case JournalFull _ -> Problem.of(ProblemType.STORAGE_FULL).build();
            case JournalRefused e -> problem(e.doubt());
            case JournalUnavailable e -> {
                LOG.warn("The journal is unavailable: {}", e.getMessage());
                yield Problem.of(
                                e.outcomeKnown()
                                        ? ProblemType.UNAVAILABLE
                                        : ProblemType.OUTCOME_UNKNOWN)
                        .build();
            }
            default -> {
                UUID incident = UUID.randomUUID();
                LOG.error("A command failed, incident {}", incident, failure);
                yield Problem.of(ProblemType.FAILED).with("incident", incident).build();
            }
        };
    }

    /** What a doubt about the journal is to the one whose command is refused. */
    static Problem problem(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Unchecked _ -> Problem.of(ProblemType.JOURNAL_UNCHECKED).build();
            case Doubt.Behind(long first, long last) ->
                    Problem.of(ProblemType.JOURNAL_BEHIND)
                            .with("first", first)
                            .with("last", last)
                            .build();
            case Doubt.Forked(long position) ->
                    Problem.of(ProblemType.JOURNAL_FORKED).with("position", position).build();
            case Doubt.Foreign _ -> Problem.of(ProblemType.JOURNAL_FOREIGN).build();
        };
    }

    static void write(HttpServletResponse response, int status, JsonNode json) throws IOException {
        write(response, status, Json.MAPPER.writeValueAsBytes(json));
    }

    /** A record of the contract. */
    static void write(HttpServletResponse response, int status, Record answer) throws IOException {
        write(response, status, Json.MAPPER.writeValueAsBytes(answer));
    }

    private static void write(HttpServletResponse response, int status, byte[] bytes)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
