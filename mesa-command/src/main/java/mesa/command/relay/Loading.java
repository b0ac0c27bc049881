package mesa.command.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.command.store.ChainLink;
import mesa.command.store.EventsDatabase;
import mesa.command.store.HashChain;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import mesa.command.store.RestorableEvent;
import mesa.command.store.TagAndKeyTable;
import org.jspecify.annotations.Nullable;

/**
 * Adds to events, in order, what their records hold beside them. The running hash is counted here
 * and not in the append, because here every event passes anyway, one after the other.
 */
final class Loading {
    private final Journal journal;
    private final EventsDatabase database;
    private final TopicRoute topicRoute;
    private final HashChain hashChain;
    private final TagAndKeyTable beside;
    private ChainLink last = ChainLink.START;
    private @Nullable UUID id;

    Loading(Journal journal, EventsDatabase database, TopicRoute topicRoute) {
        this.journal = journal;
        this.database = database;
        this.topicRoute = topicRoute;
        this.hashChain = new HashChain(journal, database);
        this.beside = new TagAndKeyTable(database);
    }

    /** Another one, that begins at the first event. */
    Loading fresh() {
        return new Loading(journal, database, topicRoute);
    }

    /**
     * The next event is the one after this position.
     *
     * @throws mesa.command.store.BrokenChain when the journal before it was changed
     */
    void begin(long done) {
        id = hashChain.id();
        if (topicRoute.whole()) {
            last = hashChain.at(done);
            hashChain.carried(last);
        }
    }

    /**
     * @throws mesa.command.store.BrokenChain when an event is missing or was changed
     */
    List<OutgoingEvent> outgoing(List<RawEvent> events) {
        UUID mine = id == null ? hashChain.id() : id;
        id = mine;
        List<OutgoingEvent> outgoing = new ArrayList<>(events.size());
        if (!topicRoute.whole()) {
            events.forEach(event ->
                    outgoing.add(
                            new OutgoingEvent(
                                    mine, new RestorableEvent(event, List.of(), null), "")));
            return outgoing;
        }
        for (RestorableEvent stored : beside.with(events)) {
            last = last.next(stored.event());
            hashChain.keep(last);
            outgoing.add(new OutgoingEvent(mine, stored, last.hash()));
        }
        return outgoing;
    }

    /** The last one loaded; null where not all of them belong on the topic. */
    @Nullable ChainLink last() {
        return topicRoute.whole() ? last : null;
    }
}
