package mesa.command.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.StreamId;
import mesa.api.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What would be so if the commands rehearsed until now had been stored. Used by one thread. The
 * effects of reactions are not rehearsed: they happen after storing.
 */
public final class DryRun {
    private final Map<StreamId, VersionedState> states = new HashMap<>();
    private final Map<Tag, List<StreamId>> tagged = new HashMap<>();

    /** Whether a command on this stream leaves no more streams changed than so many. */
    public boolean hasRoomFor(StreamId stream, int most) {
        return states.size() < most || states.containsKey(stream);
    }

    @Nullable VersionedState state(StreamId stream) {
        return states.get(stream);
    }

    long count(Tag tag, long stored) {
        return stored + tagged.getOrDefault(tag, List.of()).size();
    }

    List<StreamId> tagged(Tag tag, List<StreamId> stored) {
        Set<StreamId> all = new LinkedHashSet<>(stored);
        all.addAll(tagged.getOrDefault(tag, List.of()));
        return List.copyOf(all);
    }

    void took(StreamId stream, VersionedState state, List<Tag> tags) {
        states.put(stream, state);
        tags.forEach(tag -> tagged.computeIfAbsent(tag, _ -> new ArrayList<>()).add(stream));
    }
}
