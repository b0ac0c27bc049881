package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.dispatch.CommandGateway;
import mesa.command.reaction.BackfillBarrier;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.RateLimiter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /api/v1/commands:batch}: commands as JSON Lines in, or as CSV when {@code command}
 * names the one command that every row is, one line of answer each out, both streaming. Every line
 * stands for itself, stored or refused whole. With {@code dryRun} nothing is stored and later lines
 * see what earlier ones would have done. With {@code settle} an administrator records the past in
 * its order: what follows from a line has happened before the next one, and what is due later
 * waits; {@code more} says that another batch of the same past comes after this one, {@code import}
 * which past that is.
 */
@Controller
final class BatchController {
    private static final Set<String> TYPES =
            Set.of("application/x-ndjson", "application/jsonl", "application/json-lines");

    private final CommandGateway commandGateway;
    private final BackfillBarrier backfillBarrier;
    private final HttpSettings settings;
    private final Clock clock;
    private final UploadedDocuments documents;
    private final RateLimiter rateLimiter;

    BatchController(
            CommandGateway commandGateway,
            BackfillBarrier backfillBarrier,
            HttpSettings settings,
            Clock clock,
            UploadedDocuments documents,
            RateLimiter paceOfUsers) {
        this.commandGateway = commandGateway;
        this.backfillBarrier = backfillBarrier;
        this.settings = settings;
        this.clock = clock;
        this.documents = documents;
        this.rateLimiter = paceOfUsers;
    }

    @PostMapping("/api/v1/commands:batch")
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(request, response, () -> answer(request, response));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BatchOptions asked = BatchOptions.in(request, settings);
        if (request.getContentLengthLong() > settings.maxBatch().toBytes()) {
            throw JsonBody.tooLarge(settings.maxBatch().toBytes());
        }
        BatchSource lines = source(request);
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Language", asked.language().getLanguage());
        response.setHeader("Cache-Control", "no-store");
        BatchResponse answers =
                new BatchResponse(
                        commandGateway, backfillBarrier, settings, clock, documents, asked);
        OutputStream out = response.getOutputStream();
        long number = 0;
        while (true) {
            ObjectNode answer;
            boolean last = false;
            try {
                byte[] line = lines.next();
                if (line == null) {
                    break;
                }
                number++;
                if (blank(line) && !lines.overlong()) {
                    continue;
                }
                pace(asked.sender());
                if (lines.overlong()) {
                    throw JsonBody.tooLarge(settings.maxBody().toBytes());
                }
                answer = answers.to(line);
            } catch (ProblemException problemException) {
                answer = answers.problem(problemException.problem());
                // What cannot be read on ends here; a line that is too long does not.
                last = lines.ended();
            }
            ObjectNode numbered = Json.MAPPER.createObjectNode().put("line", number);
            numbered.setAll(answer);
            out.write(Json.MAPPER.writeValueAsBytes(numbered));
            out.write('\n');
            if (last) {
                break;
            }
            if (lines.pauses()) {
                response.flushBuffer();
            }
        }
        answers.end();
    }

    private BatchSource source(HttpServletRequest request) throws IOException {
        int longest = (int) settings.maxBody().toBytes();
        long most = settings.maxBatch().toBytes();
        String said = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        String type = said.split(";", 2)[0].strip();
        if (said.replaceAll("[ \"]", "").matches("[^;]*;.*charset=(?!utf-8($|;)).*")) {
            throw new ProblemException(
                    Problem.of(ProblemType.NOT_JSON_LINES)
                            .with("valid", type + ";charset=utf-8")
                            .build());
        }
        if (TYPES.contains(type)) {
            return new NdjsonReader(request.getInputStream(), longest, most);
        }
        if (!type.equals("text/csv")) {
            throw new ProblemException(
                    Problem.of(ProblemType.NOT_JSON_LINES)
                            .with("valid", "application/x-ndjson, text/csv")
                            .build());
        }
        String command = String.valueOf(request.getParameter("command"));
        return new CsvCommandReader(
                request.getInputStream(),
                Vocabulary.command(command)
                        .orElseThrow(() -> new ProblemException(CommandPath.unknown(command))),
                longest,
                most);
    }

    /** A batch is no faster than its sender may be line by line; it waits, and loses none. */
    private void pace(Caller sender) {
        try {
            for (long wait = rateLimiter.take(sender.user());
                    wait > 0;
                    wait = rateLimiter.take(sender.user())) {
                Thread.sleep(Duration.ofSeconds(wait));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a batch was waiting", e);
        }
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
