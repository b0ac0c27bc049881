package mesa.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Recorded;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.dispatch.Precondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends what reactions ask for, as the platform itself, each thing once. */
final class IntentDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(IntentDispatcher.class);

    private final CommandGateway commandGateway;
    private final MeterRegistry meters;

    IntentDispatcher(CommandGateway commandGateway, MeterRegistry meters) {
        this.commandGateway = commandGateway;
        this.meters = meters;
    }

    static String key(String reaction, long position, int ordinal) {
        return "reaction/" + reaction + "/" + position + "/" + ordinal;
    }

    /** What follows took place when its cause did, however late that was recorded. */
    void send(String reaction, Recorded after, int ordinal, DomainCommand command) {
        send(
                command,
                after.metadata().occurredAt(),
                key(reaction, after.position(), ordinal),
                after.metadata().correlation(),
                after.id());
    }

    /** What was due took place when it was due, however late it is noticed. */
    void send(Timer timer) {
        Class<? extends DomainCommand> type =
                Vocabulary.command(timer.command())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No command is called " + timer.command()));
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree(timer.body());
        send(
                CommandCodec.decode(type, timer.stream(), body),
                timer.due(),
                timer.key(),
                timer.correlation(),
                timer.causation());
    }

    private void send(
            DomainCommand command, Instant occurredAt, String key, UUID correlation, UUID cause) {
        String name = Vocabulary.nameOf(command.getClass());
        CommandOutcome commandOutcome =
                commandGateway.send(
                        new CommandEnvelope(
                                command,
                                Caller.SYSTEM,
                                occurredAt,
                                Precondition.NONE,
                                key,
                                correlation,
                                cause,
                                null,
                                null));
        switch (commandOutcome) {
            case CommandOutcome.Accepted _ -> count(name, "accepted");
            case CommandOutcome.Refused(var rejection) -> {
                LOG.info("{} was refused for {}: {}", name, key, rejection);
                count(name, "refused");
            }
            case CommandOutcome.KeyReused _ -> {
                LOG.warn("{} asks for something else than when it was first sent", key);
                count(name, "key-reused");
            }
            case CommandOutcome.Contended _,
                    CommandOutcome.Forbidden _,
                    CommandOutcome.InTheFuture _,
                    CommandOutcome.PreconditionMissing _,
                    CommandOutcome.Rehearsed _,
                    CommandOutcome.Stale _ -> {
                count(name, "failed");
                throw new IllegalStateException(
                        name + " for " + key + " ended as " + commandOutcome);
            }
        }
    }

    private void count(String command, String outcome) {
        meters.counter("mesa.reactions.intents", "command", command, "outcome", outcome)
                .increment();
    }
}
