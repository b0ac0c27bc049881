package mesa.command.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.Journal;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/** Sends commands through the bus and waits for their outcome. Safe for many threads. */
public final class CommandGateway {
    /** Neighbours on one lock wait for one append; at 64 callers that is one command in 64. */
    private static final int LOCKS = 4096;

    private final CommandBus bus;
    private final Journal journal;
    private final DispatchSettings settings;
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS)
                    .mapToObj(_ -> new ReentrantLock())
                    .toArray(ReentrantLock[]::new);

    CommandGateway(CommandBus bus, Journal journal, DispatchSettings settings) {
        this.bus = bus;
        this.journal = journal;
        this.settings = settings;
    }

    /**
     * Blocks until the events are durable or it is certain that there are none.
     *
     * @throws mesa.command.store.JournalBusy when too many wait
     * @throws mesa.command.store.JournalUnavailable when the database does not answer
     */
    public CommandOutcome send(CommandEnvelope commandEnvelope) {
        if (commandEnvelope.dryRun() != null) {
            return once(commandEnvelope, false);
        }
        // Commands on one stream take turns: on this node they would only make each other decide
        // anew.
        ReentrantLock lock = locks[spread(commandEnvelope.address().value().hashCode())];
        if (!locked(lock)) {
            return new CommandOutcome.Contended(
                    "Too many commands on " + commandEnvelope.address().stream());
        }
        try {
            return remembered(commandEnvelope, untilItHolds(commandEnvelope));
        } finally {
            lock.unlock();
        }
    }

    private CommandOutcome untilItHolds(CommandEnvelope commandEnvelope) {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(commandEnvelope, attempt > 0);
            } catch (ConcurrencyConflict concurrencyConflict) {
                if (attempt == settings.retries()) {
                    return new CommandOutcome.Contended(
                            String.valueOf(concurrencyConflict.getMessage()));
                }
                LockSupport.parkNanos(
                        ThreadLocalRandom.current()
                                .nextLong(Duration.ofMillis(1).toNanos() << Math.min(attempt, 4)));
            }
        }
    }

    private CommandOutcome once(CommandEnvelope commandEnvelope, boolean again) {
        FutureCallback<CommandEnvelope, Object> result = new FutureCallback<>();
        bus.dispatch(commandEnvelope.message(again), result);
        CommandResultMessage<?> answer = result.getResult();
        if (answer.isExceptional()) {
            throw unchecked(answer.exceptionResult());
        }
        return switch (answer.getPayload()) {
            case CommandOutcome commandOutcome -> commandOutcome;
            case PendingDecision pendingDecision -> pendingDecision.commandOutcome();
            default -> throw new IllegalStateException("Not an outcome: " + answer.getPayload());
        };
    }

    /** A repeated command is often refused by what the first one did; its key knows better. */
    private CommandOutcome remembered(
            CommandEnvelope commandEnvelope, CommandOutcome commandOutcome) {
        if (commandEnvelope.key() == null) {
            return commandOutcome;
        }
        return switch (commandOutcome) {
            case CommandOutcome.Refused _,
                    CommandOutcome.Stale _,
                    CommandOutcome.PreconditionMissing _,
                    CommandOutcome.Contended _ -> {
                Optional<Repeated> earlier = journal.recall(commandEnvelope.key());
                yield earlier.isPresent()
                        ? PendingDecision.repeated(commandEnvelope, earlier.get())
                        : commandOutcome;
            }
            case CommandOutcome.Accepted _,
                    CommandOutcome.Rehearsed _,
                    CommandOutcome.KeyReused _,
                    CommandOutcome.Forbidden _,
                    CommandOutcome.InTheFuture _ ->
                    commandOutcome;
        };
    }

    private boolean locked(ReentrantLock lock) {
        if (lock.tryLock()) {
            return true;
        }
        try {
            return lock.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int spread(int hash) {
        return (hash ^ (hash >>> 16)) & (LOCKS - 1);
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("A command failed", failure);
    }
}
