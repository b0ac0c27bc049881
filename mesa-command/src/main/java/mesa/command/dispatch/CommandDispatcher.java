package mesa.command.dispatch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mesa.api.Answer;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.Permission;
import mesa.api.StreamId;
import mesa.api.wire.Vocabulary;
import mesa.command.store.Journal;
import mesa.domain.Decider;
import mesa.domain.Decision;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands between the command bus and every decider: load, fold, decide, append at commit. It has no
 * rule of its own. Handling answers an {@link CommandOutcome}, or an {@link PendingDecision} that
 * has one after the commit.
 */
final class CommandDispatcher implements MessageHandler<CommandMessage<?>> {
    private final Journal journal;
    private final StateCache stateCache;
    private final AbsentTagCache absentTagCache;
    private final Clock clock;

    /** Commands once accepted on a stream without events; such a stream need not be looked for. */
    private final Set<Class<?>> creating = ConcurrentHashMap.newKeySet();

    CommandDispatcher(Journal journal, StateCache stateCache, Clock clock) {
        this.journal = journal;
        this.stateCache = stateCache;
        this.absentTagCache = new AbsentTagCache(journal);
        this.clock = clock;
    }

    /** Every command of every decider comes here. */
    void subscribe(CommandBus bus, List<Decider<?, ?, ?>> deciders) {
        for (Decider<?, ?, ?> decider : deciders) {
            Vocabulary.leaves(decider.commands())
                    .forEach(command -> bus.subscribe(command.getName(), this));
        }
    }

    @Override
    public Object handle(CommandMessage<?> message) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A command brings no transaction of its own");
        }
        CommandEnvelope commandEnvelope = CommandEnvelope.on(message);
        boolean fresh = CommandEnvelope.again(message) || commandEnvelope.dryRun() != null;
        Object decided = decide(commandEnvelope, fresh);
        if (decided instanceof PendingDecision pendingDecision) {
            CurrentUnitOfWork.get().onCommit(_ -> pendingDecision.append(journal, stateCache));
        }
        return decided;
    }

    private Object decide(CommandEnvelope commandEnvelope, boolean fresh) {
        StreamId stream = commandEnvelope.address().stream();
        ErasedDecider erasedDecider = stateCache.erasedDecider(stream.type());
        VersionedState state = load(commandEnvelope, stream, erasedDecider, fresh);
        if (commandEnvelope.caller().appointments().isEmpty()) {
            return decide(commandEnvelope, stream, erasedDecider, state, fresh);
        }
        // Before the precondition: nobody else is told the version either.
        CommandEnvelope there =
                commandEnvelope.by(atItsMesa(commandEnvelope, stream, erasedDecider, state, fresh));
        if (Permission.of(there.command(), there.caller()) == Permission.GRANTED) {
            return decide(there, stream, erasedDecider, state, fresh);
        }
        return fresh ? new CommandOutcome.Forbidden("other-mesa") : decide(commandEnvelope, true);
    }

    private Caller atItsMesa(
            CommandEnvelope commandEnvelope,
            StreamId stream,
            ErasedDecider erasedDecider,
            VersionedState state,
            boolean fresh) {
        return erasedDecider
                .mesa(commandEnvelope.command(), state, context(commandEnvelope, stream, fresh))
                .map(mesa -> commandEnvelope.caller().at(mesa.value()))
                .orElse(commandEnvelope.caller());
    }

    private RecordingContext context(
            CommandEnvelope commandEnvelope, StreamId stream, boolean fresh) {
        return new RecordingContext(
                journal,
                stateCache,
                absentTagCache,
                commandEnvelope,
                stream,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                fresh);
    }

    private Object decide(
            CommandEnvelope commandEnvelope,
            StreamId stream,
            ErasedDecider erasedDecider,
            VersionedState state,
            boolean fresh) {
        CommandOutcome early = unmet(commandEnvelope, stream, state);
        if (early != null) {
            return fresh ? early : decide(commandEnvelope, true);
        }
        RecordingContext context = context(commandEnvelope, stream, fresh);
        return switch (erasedDecider.decide(commandEnvelope.command(), state, context)) {
            // A cached state may be behind another node; only the journal's word refuses.
            case Decision.Refused<DomainEvent>(var rejection) ->
                    fresh ? new CommandOutcome.Refused(rejection) : decide(commandEnvelope, true);
            case Decision.Accepted<DomainEvent>(var events, _) when events.isEmpty() ->
                    fresh
                            ? unchanged(commandEnvelope, stream, state)
                            : decide(commandEnvelope, true);
            case Decision.Accepted<DomainEvent> accepted when commandEnvelope.dryRun() != null ->
                    rehearsed(
                            commandEnvelope.dryRun(),
                            stream,
                            erasedDecider.evolve(state, accepted.events()),
                            accepted);
            case Decision.Accepted<DomainEvent> accepted -> {
                if (!state.exists()) {
                    creating.add(commandEnvelope.command().getClass());
                }
                yield new PendingDecision(
                        commandEnvelope, stream, erasedDecider, state, accepted, context);
            }
        };
    }

    private VersionedState load(
            CommandEnvelope commandEnvelope,
            StreamId stream,
            ErasedDecider erasedDecider,
            boolean fresh) {
        VersionedState rehearsed =
                commandEnvelope.dryRun() == null ? null : commandEnvelope.dryRun().state(stream);
        if (rehearsed != null) {
            return rehearsed;
        }
        if (fresh) {
            return stateCache.fresh(stream);
        }
        VersionedState cached = stateCache.cached(stream);
        if (cached != null) {
            return cached;
        }
        return creates(commandEnvelope.command())
                ? erasedDecider.initial()
                : stateCache.get(stream);
    }

    /** A wrong guess costs a conflict and a second decision, never a wrong event. */
    private boolean creates(DomainCommand command) {
        return creating.contains(command.getClass());
    }

    private static @Nullable CommandOutcome unmet(
            CommandEnvelope commandEnvelope, StreamId stream, VersionedState state) {
        return switch (commandEnvelope.precondition()) {
            case Precondition.None() -> null;
            case Precondition.Unsaid() ->
                    state.exists()
                            ? new CommandOutcome.PreconditionMissing(stream, state.version())
                            : null;
            case Precondition.Exists() ->
                    state.exists() ? null : new CommandOutcome.Stale(stream, state.version());
            case Precondition.Version(long version) ->
                    state.version() == version
                            ? null
                            : new CommandOutcome.Stale(stream, state.version());
        };
    }

    private CommandOutcome unchanged(
            CommandEnvelope commandEnvelope, StreamId stream, VersionedState state) {
        return commandEnvelope.dryRun() != null
                ? new CommandOutcome.Rehearsed(stream, state.version(), List.of())
                : new CommandOutcome.Accepted(
                        new Answer(stream.id(), state.version(), journal.head(), List.of()), false);
    }

    private static CommandOutcome rehearsed(
            DryRun dryRun,
            StreamId stream,
            VersionedState after,
            Decision.Accepted<DomainEvent> decision) {
        dryRun.took(stream, after, decision.tags());
        return new CommandOutcome.Rehearsed(stream, after.version(), decision.events());
    }
}
