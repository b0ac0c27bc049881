package mesa.command.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mesa.api.Answer;
import mesa.api.Answer.Written;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.StreamId;
import mesa.api.wire.Vocabulary;
import mesa.command.store.Append;
import mesa.command.store.AppendResult.Conflict;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.CommandKey;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import mesa.domain.Decision.Accepted;
import org.jspecify.annotations.Nullable;

/** A decision on its way into the journal; it has an outcome once it was appended. */
final class PendingDecision {
    private final CommandEnvelope commandEnvelope;
    private final StreamId stream;
    private final ErasedDecider erasedDecider;
    private final VersionedState before;
    private final Accepted<DomainEvent> decision;
    private final RecordingContext context;
    private @Nullable CommandOutcome commandOutcome;

    PendingDecision(
            CommandEnvelope commandEnvelope,
            StreamId stream,
            ErasedDecider erasedDecider,
            VersionedState before,
            Accepted<DomainEvent> decision,
            RecordingContext context) {
        this.commandEnvelope = commandEnvelope;
        this.stream = stream;
        this.erasedDecider = erasedDecider;
        this.before = before;
        this.decision = decision;
        this.context = context;
    }

    CommandOutcome commandOutcome() {
        return Objects.requireNonNull(commandOutcome, "Asked for its outcome before the append");
    }

    /**
     * @throws ConcurrencyConflict when something the decision rests on has changed
     */
    void append(Journal journal, StateCache stateCache) {
        switch (journal.append(whole())) {
            case Stored(long first, long version) -> {
                stateCache.stored(stream, erasedDecider.evolve(before, decision.events()));
                commandOutcome =
                        new CommandOutcome.Accepted(answer(stream, version, first, types()), false);
            }
            case Repeated repeated -> commandOutcome = repeated(commandEnvelope, repeated);
            case Conflict(String what) -> throw new ConcurrencyConflict(what);
        }
    }

    /** What a repetition is told: the first answer, or that the key is taken. */
    static CommandOutcome repeated(CommandEnvelope commandEnvelope, Repeated repeated) {
        IdempotencyRecord note = IdempotencyRecord.read(repeated.note());
        if (!note.isOf(commandEnvelope)) {
            return new CommandOutcome.KeyReused(String.valueOf(commandEnvelope.key()));
        }
        return new CommandOutcome.Accepted(
                answer(
                        commandEnvelope.address().stream(),
                        repeated.version(),
                        repeated.firstPosition(),
                        note.types()),
                true);
    }

    private Append whole() {
        Instant recordedAt = context.recordedAt();
        Metadata metadata =
                new Metadata(
                        commandEnvelope.caller().user(),
                        commandEnvelope.caller().roles(),
                        commandEnvelope.caller().institution(),
                        context.occurredAt(),
                        commandEnvelope.correlation(),
                        commandEnvelope.causation() == null
                                ? commandEnvelope.correlation()
                                : commandEnvelope.causation(),
                        commandEnvelope.legalBasis());
        List<NewEvent> events = new ArrayList<>(decision.events().size());
        for (DomainEvent event : decision.events()) {
            events.add(new NewEvent(TimeOrderedId.next(), event, metadata, recordedAt));
        }
        CommandKey key =
                commandEnvelope.key() == null
                        ? null
                        : new CommandKey(
                                commandEnvelope.key(),
                                IdempotencyRecord.of(commandEnvelope, decision.events()).bytes());
        return new Append(stream, before.version(), events, decision.tags(), context.guards(), key);
    }

    private List<String> types() {
        List<String> types = new ArrayList<>(decision.events().size());
        for (DomainEvent event : decision.events()) {
            types.add(Vocabulary.nameOf(event.getClass()));
        }
        return types;
    }

    private static Answer answer(StreamId stream, long version, long first, List<String> types) {
        List<Written> written = new ArrayList<>(types.size());
        for (String type : types) {
            written.add(new Written(type, first + written.size()));
        }
        return new Answer(stream.id(), version, first + types.size() - 1, written);
    }
}
