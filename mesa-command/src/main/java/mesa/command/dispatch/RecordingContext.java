package mesa.command.dispatch;

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
final class RecordingContext implements Context {
    private final Journal journal;
    private final StateCache stateCache;
    private final AbsentTagCache absentTagCache;
    private final CommandEnvelope commandEnvelope;
    private final StreamId own;
    private final Instant recordedAt;
    private final boolean fresh;
    private @Nullable Map<StreamId, VersionedState> asked;
    private @Nullable Map<Tag, Long> counted;

    /**
     * @param fresh whether everything is read from the journal, whatever is cached or presumed
     */
    RecordingContext(
            Journal journal,
            StateCache stateCache,
            AbsentTagCache absentTagCache,
            CommandEnvelope commandEnvelope,
            StreamId own,
            Instant recordedAt,
            boolean fresh) {
        this.journal = journal;
        this.stateCache = stateCache;
        this.absentTagCache = absentTagCache;
        this.commandEnvelope = commandEnvelope;
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
        Instant said = commandEnvelope.occurredAt();
        return said == null ? recordedAt : said;
    }

    @Override
    public Caller caller() {
        return commandEnvelope.caller();
    }

    @Override
    public <F> Optional<F> facts(Id id, Class<F> kind) {
        StreamId stream = id.stream();
        if (asked == null) {
            asked = new HashMap<>();
        }
        VersionedState versionedState = asked.computeIfAbsent(stream, this::load);
        if (!versionedState.exists()) {
            return Optional.empty();
        }
        return Optional.of(kind.cast(versionedState.state()));
    }

    @Override
    public List<StreamId> tagged(Tag tag) {
        // Counted before it is read: what comes between is then a conflict, never unseen.
        long known = stored(tag);
        List<StreamId> stored = known == 0 ? List.of() : journal.tagged(tag);
        return commandEnvelope.dryRun() == null
                ? stored
                : commandEnvelope.dryRun().tagged(tag, stored);
    }

    @Override
    public long count(Tag tag) {
        long stored = stored(tag);
        return commandEnvelope.dryRun() == null
                ? stored
                : commandEnvelope.dryRun().count(tag, stored);
    }

    private long stored(Tag tag) {
        if (counted == null) {
            counted = new HashMap<>();
        }
        return counted.computeIfAbsent(tag, it -> absentTagCache.count(it, fresh));
    }

    private VersionedState load(StreamId stream) {
        VersionedState rehearsed =
                commandEnvelope.dryRun() == null ? null : commandEnvelope.dryRun().state(stream);
        if (rehearsed != null) {
            return rehearsed;
        }
        return fresh ? stateCache.fresh(stream) : stateCache.get(stream);
    }

    /** Everything asked about other streams; the own one is checked by its expected version. */
    List<Guard> guards() {
        if (asked == null && counted == null) {
            return List.of();
        }
        List<Guard> guards = new ArrayList<>();
        if (asked != null) {
            asked.forEach((stream, versionedState) -> {
                if (!stream.equals(own)) {
                    guards.add(new StreamGuard(stream, versionedState.version()));
                }
            });
        }
        if (counted != null) {
            counted.forEach((tag, count) -> guards.add(new TagGuard(tag, count)));
        }
        return guards;
    }
}
