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
import mesa.command.door.Commands;
import mesa.command.reaction.Settling;
import mesa.http.Pace;
import mesa.http.Problem;
import mesa.http.ProblemType;
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
final class BatchHttp {
    private static final Set<String> TYPES =
            Set.of("application/x-ndjson", "application/jsonl", "application/json-lines");

    private final Commands commands;
    private final Settling settling;
    private final HttpSettings settings;
    private final Clock clock;
    private final UploadedDocuments documents;
    private final Pace pace;

    BatchHttp(
            Commands commands,
            Settling settling,
            HttpSettings settings,
            Clock clock,
            UploadedDocuments documents,
            Pace paceOfUsers) {
        this.commands = commands;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
        this.documents = documents;
        this.pace = paceOfUsers;
    }

    @PostMapping("/api/v1/commands:batch")
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(request, response, () -> answer(request, response));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BatchAsked asked = BatchAsked.in(request, settings);
        if (request.getContentLengthLong() > settings.maxBatch().toBytes()) {
            throw Body.tooLarge(settings.maxBatch().toBytes());
        }
        BatchSource lines = source(request);
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Language", asked.language().getLanguage());
        response.setHeader("Cache-Control", "no-store");
        LineAnswers answers = new LineAnswers(commands, settling, settings, clock, documents, asked);
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
                    throw Body.tooLarge(settings.maxBody().toBytes());
                }
                answer = answers.to(line);
            } catch (Wrong wrong) {
                answer = answers.problem(wrong.problem());
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
            throw new Wrong(
                    Problem.of(ProblemType.NOT_JSON_LINES)
                            .with("valid", type + ";charset=utf-8")
                            .build());
        }
        if (TYPES.contains(type)) {
            return new Lines(request.getInputStream(), longest, most);
        }
        if (!type.equals("text/csv")) {
            throw new Wrong(
                    Problem.of(ProblemType.NOT_JSON_LINES)
                            .with("valid", "application/x-ndjson, text/csv")
                            .build());
        }
        String command = String.valueOf(request.getParameter("command"));
        return new Table(
                request.getInputStream(),
                Vocabulary.command(command).orElseThrow(() -> new Wrong(Address.unknown(command))),
                longest,
                most);
    }

    /** A batch is no faster than its sender may be line by line; it waits, and loses none. */
    private void pace(Caller sender) {
        try {
            for (long wait = pace.take(sender.user()); wait > 0; wait = pace.take(sender.user())) {
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
