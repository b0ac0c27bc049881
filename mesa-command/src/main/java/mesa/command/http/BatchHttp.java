package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.door.Commands;
import mesa.command.door.Outcome;
import mesa.command.door.Precondition;
import mesa.command.door.Rehearsal;
import mesa.command.door.Sent;
import mesa.command.door.TimeOrderedId;
import mesa.command.reaction.Settling;
import mesa.http.CallerOf;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /api/v1/commands:batch}: commands as JSON Lines in, or as CSV when {@code command}
 * names the one command that every row is, one line of answer each out, both streaming. Every line
 * stands for itself, stored or refused whole. With {@code dryRun} nothing is stored and later lines
 * see what earlier ones would have done. With {@code settle} the past is recorded in its order:
 * what follows from a line has happened before the next one; {@code more} says that another batch
 * of the same past comes after this one.
 */
@Controller
final class BatchHttp {
    private static final Set<String> TYPES =
            Set.of("application/x-ndjson", "application/jsonl", "application/json-lines");
    private static final Duration SETTLE_AT_MOST = Duration.ofSeconds(20);

    private final Commands commands;
    private final Settling settling;
    private final HttpSettings settings;
    private final Clock clock;

    BatchHttp(Commands commands, Settling settling, HttpSettings settings, Clock clock) {
        this.commands = commands;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/api/v1/commands:batch")
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(request, response, () -> answer(request, response));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean dryRun = Asked.flag(request, "dryRun");
        boolean settle = Asked.flag(request, "settle") && !dryRun;
        boolean more = Asked.flag(request, "more");
        if (request.getContentLengthLong() > settings.maxBatch().toBytes()) {
            throw Body.tooLarge(settings.maxBatch().toBytes());
        }
        BatchSource lines = source(request);
        Locale language = WantedLanguage.of(request);
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        Caller sender = CallerOf.current();
        Rehearsal rehearsal = dryRun ? new Rehearsal() : null;
        UUID correlation = TimeOrderedId.next();
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
                if (lines.overlong()) {
                    throw Body.tooLarge(settings.maxBody().toBytes());
                }
                answer = one(line, sender, correlation, rehearsal, settle, language);
            } catch (Wrong wrong) {
                answer = problem(wrong.problem(), language);
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
        if (settle && !more) {
            settle(null);
        }
    }

    private BatchSource source(HttpServletRequest request) throws IOException {
        int longest = (int) settings.maxBody().toBytes();
        long most = settings.maxBatch().toBytes();
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        type = type.split(";", 2)[0].strip();
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

    private ObjectNode one(
            byte[] bytes,
            Caller sender,
            UUID correlation,
            @Nullable Rehearsal rehearsal,
            boolean settle,
            Locale language) {
        BatchLine line = BatchLine.read(bytes);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        try {
            Class<? extends DomainCommand> type = line.type();
            Instant occurredAt = Asked.occurredAt(line.occurredAt());
            if (settle) {
                settle(occurredAt == null ? clock.instant() : occurredAt);
            }
            String key = Asked.key(line.key(), sender);
            ObjectNode components = line.components();
            UUID id =
                    line.id() == null
                            ? CommandHttp.ownId(type, components, key)
                            : Address.id(line.id());
            Outcome outcome =
                    commands.send(
                            new Sent(
                                    Reading.command(type, id, components),
                                    line.caller(sender),
                                    occurredAt,
                                    Precondition.NONE,
                                    key,
                                    correlation,
                                    null,
                                    Asked.legalBasis(line.legalBasis()),
                                    rehearsal));
            answer.setAll(told(outcome, language));
        } catch (RuntimeException e) {
            answer.setAll(problem(Replies.problem(e), language));
        }
        answer.put("command", line.command());
        return answer;
    }

    private static ObjectNode told(Outcome outcome, Locale language) {
        return switch (outcome) {
            case Outcome.Accepted(var answer, _) -> {
                ObjectNode json = Json.MAPPER.createObjectNode().put("status", 200);
                json.setAll((ObjectNode) Json.MAPPER.valueToTree(answer));
                yield json;
            }
            case Outcome.Rehearsed rehearsed -> {
                ObjectNode json = Json.MAPPER.createObjectNode().put("status", 200);
                json.setAll(Answers.rehearsed(rehearsed));
                yield json;
            }
            case Outcome.Refused _,
                    Outcome.Stale _,
                    Outcome.PreconditionMissing _,
                    Outcome.KeyReused _,
                    Outcome.Contended _,
                    Outcome.Forbidden _,
                    Outcome.InTheFuture _ ->
                    problem(Answers.problem(outcome), language);
        };
    }

    private static ObjectNode problem(Problem problem, Locale language) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("status", problem.status());
        json.set("problem", problem.json(language));
        return json;
    }

    /** Not settling in time is no reason to refuse: the rules judge the line as things stand. */
    private void settle(@Nullable Instant act) {
        try {
            boolean _ =
                    act == null
                            ? settling.done(SETTLE_AT_MOST)
                            : settling.until(act, SETTLE_AT_MOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a batch was settling", e);
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
