package mesa.command.door;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import mesa.command.store.Journal;
import mesa.command.store.Verdict.Repeated;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;

/** Sends commands through the bus and waits for their outcome. Safe for many threads. */
public final class Commands {
    /** Neighbours on one lock wait for one append; at 64 callers that is one command in 64. */
    private static final int LOCKS = 4096;

    private final CommandBus bus;
    private final Journal journal;
    private final DoorSettings settings;
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS)
                    .mapToObj(_ -> new ReentrantLock())
                    .toArray(ReentrantLock[]::new);

    Commands(CommandBus bus, Journal journal, DoorSettings settings) {
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
    public Outcome send(Sent sent) {
        if (sent.rehearsal() != null) {
            return once(sent, false);
        }
        // Commands on one stream take turns: on this node they would only make each other decide
        // anew.
        ReentrantLock lock = locks[spread(sent.address().value().hashCode())];
        if (!locked(lock)) {
            return new Outcome.Contended("Too many commands on " + sent.address().stream());
        }
        try {
            return remembered(sent, untilItHolds(sent));
        } finally {
            lock.unlock();
        }
    }

    private Outcome untilItHolds(Sent sent) {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(sent, attempt > 0);
            } catch (Moved moved) {
                if (attempt == settings.retries()) {
                    return new Outcome.Contended(String.valueOf(moved.getMessage()));
                }
                LockSupport.parkNanos(
                        ThreadLocalRandom.current()
                                .nextLong(Duration.ofMillis(1).toNanos() << Math.min(attempt, 4)));
            }
        }
    }

    private Outcome once(Sent sent, boolean again) {
        Object[] result = new Object[1];
        bus.dispatch(sent.message(again), (_, answer) -> result[0] = answer);
        CommandResultMessage<?> answer = (CommandResultMessage<?>) result[0];
        if (answer.isExceptional()) {
            throw unchecked(answer.exceptionResult());
        }
        return switch (answer.getPayload()) {
            case Outcome outcome -> outcome;
            case Attempt attempt -> attempt.outcome();
            default -> throw new IllegalStateException("Not an outcome: " + answer.getPayload());
        };
    }

    /** A repeated command is often refused by what the first one did; its key knows better. */
    private Outcome remembered(Sent sent, Outcome outcome) {
        if (sent.key() == null) {
            return outcome;
        }
        return switch (outcome) {
            case Outcome.Refused _,
                    Outcome.Stale _,
                    Outcome.PreconditionMissing _,
                    Outcome.Contended _ -> {
                Optional<Repeated> earlier = journal.recall(sent.key());
                yield earlier.isPresent() ? Attempt.repeated(sent, earlier.get()) : outcome;
            }
            case Outcome.Accepted _,
                    Outcome.Rehearsed _,
                    Outcome.KeyReused _,
                    Outcome.Forbidden _,
                    Outcome.InTheFuture _ ->
                    outcome;
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
