package mesa.command.relay;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;

/** The positions that belong on a line's topic, in order, as far as the journal goes. */
final class Owed {
    /** There are no more. */
    static final long NONE = Long.MAX_VALUE;

    private final Journal journal;
    private final Line line;
    private final int batch;
    private final Queue<Long> found = new ArrayDeque<>();
    private long read = -1;
    private long last = -1;

    Owed(Journal journal, Line line, int batch) {
        this.journal = journal;
        this.line = line;
        this.batch = batch;
    }

    long next() {
        if (line.whole()) {
            return read < journal.head() ? ++read : NONE;
        }
        while (found.isEmpty()) {
            List<RawEvent> events = journal.read(read + 1, batch);
            if (events.isEmpty()) {
                return NONE;
            }
            events.stream().filter(line::carries).map(RawEvent::position).forEach(found::add);
            read = events.getLast().position();
        }
        last = found.remove();
        return last;
    }

    /** The last one of all, -1 for none; those before it are passed by. */
    long last() {
        if (line.whole()) {
            return journal.head();
        }
        while (next() != NONE) {
            // Only the last counts.
        }
        return last;
    }
}
