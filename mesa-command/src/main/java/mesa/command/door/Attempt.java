package mesa.command.door;

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
import mesa.command.store.CommandKey;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import mesa.command.store.Verdict.Conflict;
import mesa.command.store.Verdict.Repeated;
import mesa.command.store.Verdict.Stored;
import mesa.domain.Decision.Accepted;
import org.jspecify.annotations.Nullable;

/** A decision on its way into the journal; it has an outcome once it was appended. */
final class Attempt {
    private final Sent sent;
    private final StreamId stream;
    private final Feature feature;
    private final Folded before;
    private final Accepted<DomainEvent> decision;
    private final Deciding context;
    private @Nullable Outcome outcome;

    Attempt(
            Sent sent,
            StreamId stream,
            Feature feature,
            Folded before,
            Accepted<DomainEvent> decision,
            Deciding context) {
        this.sent = sent;
        this.stream = stream;
        this.feature = feature;
        this.before = before;
        this.decision = decision;
        this.context = context;
    }

    Outcome outcome() {
        return Objects.requireNonNull(outcome, "Asked for its outcome before the append");
    }

    /**
     * @throws Moved when something the decision rests on has changed
     */
    void append(Journal journal, States states) {
        switch (journal.append(whole())) {
            case Stored(long first, long version) -> {
                states.stored(stream, feature.evolve(before, decision.events()));
                outcome = new Outcome.Accepted(answer(stream, version, first, types()), false);
            }
            case Repeated repeated -> outcome = repeated(sent, repeated);
            case Conflict(String what) -> throw new Moved(what);
        }
    }

    /** What a repetition is told: the first answer, or that the key is taken. */
    static Outcome repeated(Sent sent, Repeated repeated) {
        KeyNote note = KeyNote.read(repeated.note());
        if (!note.isOf(sent)) {
            return new Outcome.KeyReused(String.valueOf(sent.key()));
        }
        return new Outcome.Accepted(
                answer(
                        sent.address().stream(),
                        repeated.version(),
                        repeated.firstPosition(),
                        note.types()),
                true);
    }

    private Append whole() {
        Instant recordedAt = context.recordedAt();
        Metadata metadata =
                new Metadata(
                        sent.caller().user(),
                        sent.caller().roles(),
                        sent.caller().institution(),
                        context.occurredAt(),
                        sent.correlation(),
                        sent.causation() == null ? sent.correlation() : sent.causation(),
                        sent.legalBasis());
        List<NewEvent> events = new ArrayList<>(decision.events().size());
        for (DomainEvent event : decision.events()) {
            events.add(new NewEvent(TimeOrderedId.next(), event, metadata, recordedAt));
        }
        CommandKey key =
                sent.key() == null
                        ? null
                        : new CommandKey(sent.key(), KeyNote.of(sent, decision.events()).bytes());
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
