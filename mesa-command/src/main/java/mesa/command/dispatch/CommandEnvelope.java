package mesa.command.dispatch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Id;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/**
 * A command and everything its sender says about it.
 *
 * @param occurredAt the instant of the act; null means now
 * @param key makes it count once; unique over all senders
 * @param correlation one for everything that follows from one request
 * @param causation what it follows from; null means the request itself
 * @param legalBasis the norm the act rests on
 * @param dryRun where its effects go instead of the journal; null means for real
 */
public record CommandEnvelope(
        DomainCommand command,
        Caller caller,
        @Nullable Instant occurredAt,
        Precondition precondition,
        @Nullable String key,
        UUID correlation,
        @Nullable UUID causation,
        @Nullable String legalBasis,
        @Nullable DryRun dryRun) {
    private static final String AGAIN = "mesa.again";

    /** A command with nothing special about it. */
    public static CommandEnvelope of(DomainCommand command, Caller caller) {
        return new CommandEnvelope(
                command,
                caller,
                null,
                Precondition.NONE,
                null,
                TimeOrderedId.next(),
                null,
                null,
                null);
    }

    /** What travels on the bus as this message; for interceptors. */
    public static CommandEnvelope on(CommandMessage<?> message) {
        return (CommandEnvelope) message.getPayload();
    }

    /** The same, sent by the caller as whoever they are at a mesa. */
    CommandEnvelope by(Caller there) {
        return new CommandEnvelope(
                command,
                there,
                occurredAt,
                precondition,
                key,
                correlation,
                causation,
                legalBasis,
                dryRun);
    }

    /** The stream the command addresses. */
    public Id address() {
        return TargetStream.by(command);
    }

    /** Whether an earlier attempt met a conflict, so that nothing cached may be trusted. */
    static boolean again(CommandMessage<?> message) {
        return message.getMetaData().containsKey(AGAIN);
    }

    /** Under the name of the command, so that the bus finds who handles it. */
    CommandMessage<CommandEnvelope> message(boolean again) {
        Map<String, Object> metadata = again ? Map.of(AGAIN, true) : Map.of();
        return new GenericCommandMessage<>(
                new GenericMessage<>(correlation.toString(), this, metadata),
                command.getClass().getName());
    }
}
