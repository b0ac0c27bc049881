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
import mesa.command.dispatch.AccessDenied;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.dispatch.DryRun;
import mesa.command.dispatch.Precondition;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.reaction.BackfillBarrier;
import mesa.domain.Context;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The answers to the lines of one batch, one after another. */
final class BatchResponse {
    private static final Duration SETTLE_AT_MOST = Duration.ofSeconds(20);

    private final CommandGateway commandGateway;
    private final BackfillBarrier backfillBarrier;
    private final HttpSettings settings;
    private final Clock clock;
    private final UploadedDocuments documents;
    private final BatchOptions asked;
    private final @Nullable DryRun dryRun;
    private final UUID correlation = TimeOrderedId.next();

    BatchResponse(
            CommandGateway commandGateway,
            BackfillBarrier backfillBarrier,
            HttpSettings settings,
            Clock clock,
            UploadedDocuments documents,
            BatchOptions asked) {
        this.commandGateway = commandGateway;
        this.backfillBarrier = backfillBarrier;
        this.settings = settings;
        this.clock = clock;
        this.documents = documents;
        this.asked = asked;
        this.dryRun = asked.dryRun() ? new DryRun() : null;
    }

    /**
     * @throws ProblemException when it is not a line of a batch
     */
    ObjectNode to(byte[] bytes) {
        BatchLine line = BatchLine.read(bytes);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        try {
            answer.setAll(told(line, commandGateway.send(settled(commandEnvelope(line)))));
        } catch (RuntimeException e) {
            answer.setAll(problem(ResponseWriter.problem(e)));
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
            waited(() -> backfillBarrier.done(asked.hold(), SETTLE_AT_MOST));
        }
    }

    private CommandEnvelope commandEnvelope(BatchLine line) {
        Class<? extends DomainCommand> type = line.type();
        Instant occurredAt = RequestOptions.occurredAt(line.occurredAt());
        boolean past = occurredAt != null && day(occurredAt).isBefore(day(clock.instant()));
        String key = RequestOptions.key(line.key(), asked.sender());
        ObjectNode components = line.components();
        UUID id =
                line.id() == null
                        ? CommandController.ownId(type, components, key)
                        : CommandPath.id(line.id());
        Caller caller = caller(line, id, past);
        // Before the shape: whoever may not send it is not told what it looks like either.
        if (!Permission.imaginable(type, caller)) {
            throw refused(AccessDenied.ofRole(caller, line.command(), id, correlation));
        }
        CommandEnvelope commandEnvelope =
                new CommandEnvelope(
                        BodyBinder.command(type, id, components, documents),
                        caller,
                        occurredAt,
                        precondition(line, past),
                        key,
                        correlation,
                        null,
                        RequestOptions.legalBasis(line.legalBasis()),
                        dryRun);
        if (dryRun != null
                && !dryRun.hasRoomFor(
                        commandEnvelope.address().stream(), settings.maxRehearsed())) {
            throw new ProblemException(
                    Problem.of(ProblemType.REHEARSAL_FULL)
                            .with("most", settings.maxRehearsed())
                            .build());
        }
        return commandEnvelope;
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
            throw refused(
                    AccessDenied.of("acting-for", asked.sender(), line.command(), id, correlation));
        }
        if (!past) {
            throw new ProblemException(
                    Problem.of(ProblemType.ACTING_FOR_THE_PAST)
                            .with("before", day(clock.instant()))
                            .build());
        }
        return OnBehalf.of(asked.sender(), others.roles(), others.institution());
    }

    /** Whoever writes down the past has seen no version of it. */
    private Precondition precondition(BatchLine line, boolean past) {
        if (line.ifMatch() != null) {
            return RequestOptions.seen(line.ifMatch());
        }
        return past || !asked.strict() ? Precondition.NONE : new Precondition.Unsaid();
    }

    /** Not settling in time is no reason to refuse: the rules judge the line as things stand. */
    private CommandEnvelope settled(CommandEnvelope commandEnvelope) {
        if (asked.settle()) {
            Instant act =
                    commandEnvelope.occurredAt() == null
                            ? clock.instant()
                            : commandEnvelope.occurredAt();
            waited(() -> backfillBarrier.until(asked.hold(), act, SETTLE_AT_MOST));
        }
        return commandEnvelope;
    }

    private ObjectNode told(BatchLine line, CommandOutcome commandOutcome) {
        return switch (commandOutcome) {
            case CommandOutcome.Accepted(var answer, _) -> {
                ObjectNode json = Json.MAPPER.createObjectNode().put("status", 200);
                json.setAll((ObjectNode) Json.MAPPER.valueToTree(answer));
                yield json;
            }
            case CommandOutcome.Rehearsed rehearsed -> {
                ObjectNode json = Json.MAPPER.createObjectNode().put("status", 200);
                json.setAll(OutcomeMapper.rehearsed(rehearsed));
                if (line.actingFor() != null) {
                    // They may tell what those may read for whom the sender acts, and the sender
                    // not.
                    json.remove("events");
                }
                yield json;
            }
            case CommandOutcome.Refused _,
                    CommandOutcome.Stale _,
                    CommandOutcome.PreconditionMissing _,
                    CommandOutcome.KeyReused _,
                    CommandOutcome.Contended _,
                    CommandOutcome.Forbidden _,
                    CommandOutcome.InTheFuture _ ->
                    problem(OutcomeMapper.problem(commandOutcome));
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

    private static ProblemException refused(CommandOutcome.Forbidden denied) {
        return new ProblemException(OutcomeMapper.problem(denied));
    }
}
