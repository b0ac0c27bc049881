package mesa.command.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.command.store.BesideTable;
import mesa.command.store.Chain;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.Link;
import mesa.command.store.RawEvent;
import mesa.command.store.Restored;
import org.jspecify.annotations.Nullable;

/**
 * Adds to events, in order, what their records hold beside them. The running hash is counted here
 * and not in the append, because here every event passes anyway, one after the other.
 */
final class Loading {
    private final Journal journal;
    private final EventsDatabase database;
    private final Line line;
    private final Chain chain;
    private final BesideTable beside;
    private Link last = Link.START;
    private @Nullable UUID id;

    Loading(Journal journal, EventsDatabase database, Line line) {
        this.journal = journal;
        this.database = database;
        this.line = line;
        this.chain = new Chain(journal, database);
        this.beside = new BesideTable(database);
    }

    /** Another one, that begins at the first event. */
    Loading fresh() {
        return new Loading(journal, database, line);
    }

    /**
     * The next event is the one after this position.
     *
     * @throws mesa.command.store.BrokenChain when the journal before it was changed
     */
    void begin(long done) {
        id = chain.id();
        if (line.whole()) {
            last = chain.at(done);
            chain.carried(last);
        }
    }

    /**
     * @throws mesa.command.store.BrokenChain when an event is missing or was changed
     */
    List<Outgoing> outgoing(List<RawEvent> events) {
        UUID mine = id == null ? chain.id() : id;
        id = mine;
        List<Outgoing> outgoing = new ArrayList<>(events.size());
        if (!line.whole()) {
            events.forEach(event ->
                    outgoing.add(new Outgoing(mine, new Restored(event, List.of(), null), "")));
            return outgoing;
        }
        for (Restored stored : beside.with(events)) {
            last = last.next(stored.event());
            chain.keep(last);
            outgoing.add(new Outgoing(mine, stored, last.hash()));
        }
        return outgoing;
    }

    /** All of them stand on the topic. */
    void carried() {
        if (line.whole()) {
            chain.carried(last);
        }
    }
}
