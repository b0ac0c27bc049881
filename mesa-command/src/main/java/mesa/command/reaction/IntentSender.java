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
import mesa.command.door.Commands;
import mesa.command.door.Outcome;
import mesa.command.door.Precondition;
import mesa.command.door.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends what reactions ask for, as the platform itself, each thing once. */
final class IntentSender {
    private static final Logger LOG = LoggerFactory.getLogger(IntentSender.class);

    private final Commands commands;
    private final MeterRegistry meters;

    IntentSender(Commands commands, MeterRegistry meters) {
        this.commands = commands;
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
        Outcome outcome =
                commands.send(
                        new Sent(
                                command,
                                Caller.SYSTEM,
                                occurredAt,
                                Precondition.NONE,
                                key,
                                correlation,
                                cause,
                                null,
                                null));
        switch (outcome) {
            case Outcome.Accepted _ -> count(name, "accepted");
            case Outcome.Refused(var rejection) -> {
                LOG.info("{} was refused for {}: {}", name, key, rejection);
                count(name, "refused");
            }
            case Outcome.KeyReused _ -> {
                LOG.warn("{} asks for something else than when it was first sent", key);
                count(name, "key-reused");
            }
            case Outcome.Contended _,
                    Outcome.Forbidden _,
                    Outcome.InTheFuture _,
                    Outcome.PreconditionMissing _,
                    Outcome.Rehearsed _,
                    Outcome.Stale _ -> {
                count(name, "failed");
                throw new IllegalStateException(name + " for " + key + " ended as " + outcome);
            }
        }
    }

    private void count(String command, String outcome) {
        meters.counter("mesa.reactions.intents", "command", command, "outcome", outcome)
                .increment();
    }
}
