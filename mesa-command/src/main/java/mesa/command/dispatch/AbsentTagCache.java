package mesa.command.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mesa.api.Tag;
import mesa.command.store.Journal;

/**
 * How many events carry a tag. Tags that make something unique are nearly always looked for in
 * vain, so a kind that was last found on nothing is presumed to be so again, and the append looks.
 * A wrong guess costs a conflict and a second decision, never a wrong event.
 */
final class AbsentTagCache {
    private final Journal journal;
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    AbsentTagCache(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param fresh whether only the journal's own word will do
     */
    long count(Tag tag, boolean fresh) {
        String kind = tag.kind();
        if (!fresh && kinds.contains(kind)) {
            return 0;
        }
        long count = journal.count(tag);
        if (count == 0) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
        return count;
    }
}
