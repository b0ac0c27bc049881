package mesa.command.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.OnBehalf;
import mesa.api.Permission;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.command.door.Commands;
import mesa.command.door.Denial;
import mesa.command.door.Outcome;
import mesa.command.door.Precondition;
import mesa.command.door.Rehearsal;
import mesa.command.door.Sent;
import mesa.command.door.TimeOrderedId;
import mesa.command.reaction.Settling;
import mesa.domain.Context;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The answers to the lines of one batch, one after another. */
final class LineAnswers {
    private static final Duration SETTLE_AT_MOST = Duration.ofSeconds(20);

    private final Commands commands;
    private final Settling settling;
    private final HttpSettings settings;
    private final Clock clock;
    private final UploadedDocuments documents;
    private final BatchAsked asked;
    private final @Nullable Rehearsal rehearsal;
    private final UUID correlation = TimeOrderedId.next();

    LineAnswers(
            Commands commands,
            Settling settling,
            HttpSettings settings,
            Clock clock,
            UploadedDocuments documents,
            BatchAsked asked) {
        this.commands = commands;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
        this.documents = documents;
        this.asked = asked;
        this.rehearsal = asked.dryRun() ? new Rehearsal() : null;
    }

    /**
     * @throws Wrong when it is not a line of a batch
     */
    ObjectNode to(byte[] bytes) {
        BatchLine line = BatchLine.read(bytes);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        try {
            answer.setAll(told(line, commands.send(settled(sent(line)))));
        } catch (RuntimeException e) {
            answer.setAll(problem(Replies.problem(e)));
        }
        answer.put("command", line.command());
        return answer;
    }

    ObjectNode problem(Problem problem) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("status", problem.status());
        json.set("problem", problem.json(asked.language()));
        return json;
    }

    /** The last line was answered; not settling in time is no reason to say anything. */
    void end() {
        if (asked.settle() && !asked.more()) {
            waited(() -> settling.done(asked.hold(), SETTLE_AT_MOST));
        }
    }

    private Sent sent(BatchLine line) {
        Class<? extends DomainCommand> type = line.type();
        Instant occurredAt = Asked.occurredAt(line.occurredAt());
        boolean past = occurredAt != null && day(occurredAt).isBefore(day(clock.instant()));
        String key = Asked.key(line.key(), asked.sender());
        ObjectNode components = line.components();
        UUID id =
                line.id() == null
                        ? CommandHttp.ownId(type, components, key)
                        : Address.id(line.id());
        Caller caller = caller(line, id, past);
        // Before the shape: whoever may not send it is not told what it looks like either.
        if (!Permission.imaginable(type, caller)) {
            throw refused(Denial.ofRole(caller, line.command(), id, correlation));
        }
        Sent sent =
                new Sent(
                        Reading.command(type, id, components, documents),
                        caller,
                        occurredAt,
                        precondition(line, past),
                        key,
                        correlation,
                        null,
                        Asked.legalBasis(line.legalBasis()),
                        rehearsal);
        if (rehearsal != null
                && !rehearsal.hasRoomFor(sent.address().stream(), settings.maxRehearsed())) {
            throw new Wrong(
                    Problem.of(ProblemType.REHEARSAL_FULL)
                            .with("most", settings.maxRehearsed())
                            .build());
        }
        return sent;
    }

    /** Who acts: the sender, or those for whom an administrator records an act of the past. */
    private Caller caller(BatchLine line, UUID id, boolean past) {
        BatchLine.ActingFor others = line.actingFor();
        if (others == null) {
            return asked.sender();
        }
        // Administrators have rights over logins, and act on them as themselves.
        if (!asked.sender().is(Role.ADMIN)
                || others.roles().contains(Role.ADMIN)
                || others.roles().contains(Role.SYSTEM)) {
            throw refused(Denial.of("acting-for", asked.sender(), line.command(), id, correlation));
        }
        if (!past) {
            throw new Wrong(
                    Problem.of(ProblemType.ACTING_FOR_THE_PAST)
                            .with("before", day(clock.instant()))
                            .build());
        }
        return OnBehalf.of(asked.sender(), others.roles(), others.institution());
    }

    /** Whoever writes down the past has seen no version of it. */
    private Precondition precondition(BatchLine line, boolean past) {
        if (line.ifMatch() != null) {
            return Asked.seen(line.ifMatch());
        }
        return past || !asked.strict() ? Precondition.NONE : new Precondition.Unsaid();
    }

    /** Not settling in time is no reason to refuse: the rules judge the line as things stand. */
    private Sent settled(Sent sent) {
        if (asked.settle()) {
            Instant act = sent.occurredAt() == null ? clock.instant() : sent.occurredAt();
            waited(() -> settling.until(asked.hold(), act, SETTLE_AT_MOST));
        }
        return sent;
    }

    private ObjectNode told(BatchLine line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var answer, _) -> {
                ObjectNode json = Json.MAPPER.createObjectNode().put("status", 200);
                json.setAll((ObjectNode) Json.MAPPER.valueToTree(answer));
                yield json;
            }
            case Outcome.Rehearsed rehearsed -> {
                ObjectNode json = Json.MAPPER.createObjectNode().put("status", 200);
                json.setAll(Answers.rehearsed(rehearsed));
                if (line.actingFor() != null) {
                    // They may tell what those may read for whom the sender acts, and the sender
                    // not.
                    json.remove("events");
                }
                yield json;
            }
            case Outcome.Refused _,
                    Outcome.Stale _,
                    Outcome.PreconditionMissing _,
                    Outcome.KeyReused _,
                    Outcome.Contended _,
                    Outcome.Forbidden _,
                    Outcome.InTheFuture _ ->
                    problem(Answers.problem(outcome));
        };
    }

    private interface Settle {
        boolean run() throws InterruptedException;
    }

    private static void waited(Settle settle) {
        try {
            boolean _ = settle.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a batch was settling", e);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Context.ZONE);
    }

    private static Wrong refused(Outcome.Forbidden denied) {
        return new Wrong(Answers.problem(denied));
    }
}
