package mesa.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.api.DomainEvent;
import mesa.api.StreamId;
import mesa.command.store.Journal;
import mesa.domain.Decider;
import org.jspecify.annotations.Nullable;

/**
 * Folded streams, kept by stream and version. An entry can be behind the journal when another node
 * wrote, never beside it: it is only ever made of stored events. Whoever acts on one learns in the
 * append that it was behind; whoever refuses because of one looks again first.
 */
final class StateCache {
    private final Journal journal;
    private final Map<String, ErasedDecider> features;
    private final Cache<StreamId, VersionedState> folded;

    StateCache(Journal journal, List<Decider<?, ?, ?>> deciders, int cachedStreams) {
        this.journal = journal;
        this.features =
                deciders.stream()
                        .collect(Collectors.toUnmodifiableMap(Decider::type, ErasedDecider::of));
        // Its upkeep takes less time than waking another thread for it.
        this.folded =
                Caffeine.newBuilder().maximumSize(cachedStreams).executor(Runnable::run).build();
    }

    ErasedDecider erasedDecider(String type) {
        ErasedDecider erasedDecider = features.get(type);
        if (erasedDecider == null) {
            throw new IllegalArgumentException("No decider keeps streams of type " + type);
        }
        return erasedDecider;
    }

    @Nullable VersionedState cached(StreamId stream) {
        return folded.getIfPresent(stream);
    }

    VersionedState get(StreamId stream) {
        VersionedState cached = folded.getIfPresent(stream);
        return cached != null ? cached : loadAfter(stream, erasedDecider(stream.type()).initial());
    }

    /** The state as the journal has it now. */
    VersionedState fresh(StreamId stream) {
        VersionedState cached = folded.getIfPresent(stream);
        return loadAfter(stream, cached != null ? cached : erasedDecider(stream.type()).initial());
    }

    void stored(StreamId stream, VersionedState now) {
        keep(stream, now);
    }

    private VersionedState loadAfter(StreamId stream, VersionedState known) {
        List<DomainEvent> tail = journal.events(stream, known.version() + 1);
        if (tail.isEmpty()) {
            return known;
        }
        VersionedState now = erasedDecider(stream.type()).evolve(known, tail);
        keep(stream, now);
        return now;
    }

    private void keep(StreamId stream, VersionedState now) {
        folded.asMap().merge(stream, now, (a, b) -> a.version() >= b.version() ? a : b);
    }
}
