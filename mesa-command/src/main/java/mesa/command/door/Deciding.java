package mesa.command.door;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.command.store.Guard;
import mesa.command.store.Guard.StreamGuard;
import mesa.command.store.Guard.TagGuard;
import mesa.command.store.Journal;
import mesa.domain.Context;
import org.jspecify.annotations.Nullable;

/** What surrounds one decision; it remembers everything asked, so that the append can check it. */
final class Deciding implements Context {
    private final Journal journal;
    private final States states;
    private final Unmarked unmarked;
    private final Sent sent;
    private final StreamId own;
    private final Instant recordedAt;
    private final boolean fresh;
    private @Nullable Map<StreamId, Folded> asked;
    private @Nullable Map<Tag, Long> counted;

    /**
     * @param fresh whether everything is read from the journal, whatever is cached or presumed
     */
    Deciding(
            Journal journal,
            States states,
            Unmarked unmarked,
            Sent sent,
            StreamId own,
            Instant recordedAt,
            boolean fresh) {
        this.journal = journal;
        this.states = states;
        this.unmarked = unmarked;
        this.sent = sent;
        this.own = own;
        this.recordedAt = recordedAt;
        this.fresh = fresh;
    }

    @Override
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Instant occurredAt() {
        Instant said = sent.occurredAt();
        return said == null ? recordedAt : said;
    }

    @Override
    public Caller caller() {
        return sent.caller();
    }

    @Override
    public <F> Optional<F> facts(Id id, Class<F> kind) {
        StreamId stream = id.stream();
        if (asked == null) {
            asked = new HashMap<>();
        }
        Folded folded = asked.computeIfAbsent(stream, this::load);
        if (!folded.exists()) {
            return Optional.empty();
        }
        return Optional.of(kind.cast(folded.state()));
    }

    @Override
    public List<StreamId> tagged(Tag tag) {
        // Counted before it is read: what comes between is then a conflict, never unseen.
        long known = stored(tag);
        List<StreamId> stored = known == 0 ? List.of() : journal.tagged(tag);
        return sent.rehearsal() == null ? stored : sent.rehearsal().tagged(tag, stored);
    }

    @Override
    public long count(Tag tag) {
        long stored = stored(tag);
        return sent.rehearsal() == null ? stored : sent.rehearsal().count(tag, stored);
    }

    private long stored(Tag tag) {
        if (counted == null) {
            counted = new HashMap<>();
        }
        return counted.computeIfAbsent(tag, it -> unmarked.count(it, fresh));
    }

    private Folded load(StreamId stream) {
        Folded rehearsed = sent.rehearsal() == null ? null : sent.rehearsal().state(stream);
        if (rehearsed != null) {
            return rehearsed;
        }
        return fresh ? states.fresh(stream) : states.get(stream);
    }

    /** Everything asked about other streams; the own one is checked by its expected version. */
    List<Guard> guards() {
        if (asked == null && counted == null) {
            return List.of();
        }
        List<Guard> guards = new ArrayList<>();
        if (asked != null) {
            asked.forEach((stream, folded) -> {
                if (!stream.equals(own)) {
                    guards.add(new StreamGuard(stream, folded.version()));
                }
            });
        }
        if (counted != null) {
            counted.forEach((tag, count) -> guards.add(new TagGuard(tag, count)));
        }
        return guards;
    }
}
