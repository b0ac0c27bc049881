package mesa.command.door;

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
 * rule of its own. Handling answers an {@link Outcome}, or an {@link Attempt} that has one after
 * the commit.
 */
final class CommandDoor implements MessageHandler<CommandMessage<?>> {
    private final Journal journal;
    private final States states;
    private final Unmarked unmarked;
    private final Clock clock;

    /** Commands once accepted on a stream without events; such a stream need not be looked for. */
    private final Set<Class<?>> creating = ConcurrentHashMap.newKeySet();

    CommandDoor(Journal journal, States states, Clock clock) {
        this.journal = journal;
        this.states = states;
        this.unmarked = new Unmarked(journal);
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
        Sent sent = Sent.on(message);
        boolean fresh = Sent.again(message) || sent.rehearsal() != null;
        Object decided = decide(sent, fresh);
        if (decided instanceof Attempt attempt) {
            CurrentUnitOfWork.get().onCommit(_ -> attempt.append(journal, states));
        }
        return decided;
    }

    private Object decide(Sent sent, boolean fresh) {
        StreamId stream = sent.address().stream();
        Feature feature = states.feature(stream.type());
        Folded state = load(sent, stream, feature, fresh);
        if (sent.caller().appointments().isEmpty()) {
            return decide(sent, stream, feature, state, fresh);
        }
        // Before the precondition: nobody else is told the version either.
        Sent there = sent.by(atItsMesa(sent, stream, feature, state, fresh));
        if (Permission.of(there.command(), there.caller()) == Permission.GRANTED) {
            return decide(there, stream, feature, state, fresh);
        }
        return fresh ? new Outcome.Forbidden("other-mesa") : decide(sent, true);
    }

    private Caller atItsMesa(
            Sent sent, StreamId stream, Feature feature, Folded state, boolean fresh) {
        return feature.mesa(sent.command(), state, context(sent, stream, fresh))
                .map(mesa -> sent.caller().at(mesa.value()))
                .orElse(sent.caller());
    }

    private Deciding context(Sent sent, StreamId stream, boolean fresh) {
        return new Deciding(
                journal,
                states,
                unmarked,
                sent,
                stream,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                fresh);
    }

    private Object decide(
            Sent sent, StreamId stream, Feature feature, Folded state, boolean fresh) {
        Outcome early = unmet(sent, stream, state);
        if (early != null) {
            return fresh ? early : decide(sent, true);
        }
        Deciding context = context(sent, stream, fresh);
        return switch (feature.decide(sent.command(), state, context)) {
            // A cached state may be behind another node; only the journal's word refuses.
            case Decision.Refused<DomainEvent>(var rejection) ->
                    fresh ? new Outcome.Refused(rejection) : decide(sent, true);
            case Decision.Accepted<DomainEvent>(var events, _) when events.isEmpty() ->
                    fresh ? unchanged(sent, stream, state) : decide(sent, true);
            case Decision.Accepted<DomainEvent> accepted when sent.rehearsal() != null ->
                    rehearsed(
                            sent.rehearsal(),
                            stream,
                            feature.evolve(state, accepted.events()),
                            accepted);
            case Decision.Accepted<DomainEvent> accepted -> {
                if (!state.exists()) {
                    creating.add(sent.command().getClass());
                }
                yield new Attempt(sent, stream, feature, state, accepted, context);
            }
        };
    }

    private Folded load(Sent sent, StreamId stream, Feature feature, boolean fresh) {
        Folded rehearsed = sent.rehearsal() == null ? null : sent.rehearsal().state(stream);
        if (rehearsed != null) {
            return rehearsed;
        }
        if (fresh) {
            return states.fresh(stream);
        }
        Folded cached = states.cached(stream);
        if (cached != null) {
            return cached;
        }
        return creates(sent.command()) ? feature.initial() : states.get(stream);
    }

    /** A wrong guess costs a conflict and a second decision, never a wrong event. */
    private boolean creates(DomainCommand command) {
        return creating.contains(command.getClass());
    }

    private static @Nullable Outcome unmet(Sent sent, StreamId stream, Folded state) {
        return switch (sent.precondition()) {
            case Precondition.None() -> null;
            case Precondition.Unsaid() ->
                    state.exists()
                            ? new Outcome.PreconditionMissing(stream, state.version())
                            : null;
            case Precondition.Exists() ->
                    state.exists() ? null : new Outcome.Stale(stream, state.version());
            case Precondition.Version(long version) ->
                    state.version() == version ? null : new Outcome.Stale(stream, state.version());
        };
    }

    private Outcome unchanged(Sent sent, StreamId stream, Folded state) {
        return sent.rehearsal() != null
                ? new Outcome.Rehearsed(stream, state.version(), List.of())
                : new Outcome.Accepted(
                        new Answer(stream.id(), state.version(), journal.head(), List.of()), false);
    }

    private static Outcome rehearsed(
            Rehearsal rehearsal,
            StreamId stream,
            Folded after,
            Decision.Accepted<DomainEvent> decision) {
        rehearsal.took(stream, after, decision.tags());
        return new Outcome.Rehearsed(stream, after.version(), decision.events());
    }
}
