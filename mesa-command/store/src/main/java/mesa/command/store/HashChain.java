package mesa.command.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity of the journal: its id, and its running hash, counted from the nearest position at
 * which it is kept.
 */
public final class HashChain {
    /** Positions from one kept hash to the next. */
    public static final int EVERY = 1_000;

    private static final Query.Row<ChainLink> LINK =
            row -> new ChainLink(row.getLong(1), row.getObject(2, UUID.class), row.getString(3));

    private final Journal journal;
    private final Query query;

    public HashChain(Journal journal, EventsDatabase database) {
        this.journal = journal;
        this.query = new Query(database.source());
    }

    /** Drawn when the journal was born. */
    public UUID id() {
        return query.one(
                "select id from journal order by number desc limit 1",
                row -> row.getObject(1, UUID.class));
    }

    /** An empty journal takes the place of one that was lost, and its id. */
    public void adopt(UUID id) {
        if (head() >= 0) {
            throw new IllegalStateException("Only an empty journal can take another's place");
        }
        query.update("insert into journal (id) values (?)", id);
    }

    /** The last position there is, asked of the database; -1 for none. */
    public long head() {
        return query.one(
                "select coalesce((select max(position) from event), -1)", row -> row.getLong(1));
    }

    /** The event at a position. */
    public Optional<RawEvent> event(long position) {
        return journal.read(position, 1).stream().filter(e -> e.position() == position).findFirst();
    }

    /**
     * The link at a position of the journal; at one that was given up, the link before it.
     *
     * @throws BrokenChain when an event before it is missing or changed
     */
    public ChainLink at(long position) {
        ChainLink chainLink = kept(journal.abandoned().before(position + 1));
        if (chainLink.position() >= 0) {
            UUID there = event(chainLink.position()).map(RawEvent::id).orElse(null);
            if (!chainLink.event().equals(there)) {
                throw new BrokenChain(chainLink.position(), "the event is another one");
            }
        }
        while (chainLink.position() < position) {
            int wanted = (int) Math.min(EVERY, position - chainLink.position());
            List<RawEvent> events = journal.read(chainLink.position() + 1, wanted);
            if (events.isEmpty()) {
                throw new BrokenChain(chainLink.position() + 1, "there is no event");
            }
            for (RawEvent event : events) {
                ChainLink next = chainLink.next(event);
                if (next.position() > position) {
                    return chainLink;
                }
                chainLink = next;
                keep(chainLink);
            }
        }
        return chainLink;
    }

    private ChainLink kept(long position) {
        return query
                .list(
                        """
                        select position, event_id, hash from running_hash
                        where position <= ? order by position desc limit 1\
                        """,
                        LINK,
                        position)
                .stream()
                .findFirst()
                .orElse(ChainLink.START);
    }

    /**
     * Remembers the hash at one position of {@link #EVERY}.
     *
     * @throws BrokenChain when another one was remembered there
     */
    public void keep(ChainLink chainLink) {
        if ((chainLink.position() + 1) % EVERY != 0) {
            return;
        }
        query.update(
                """
                insert into running_hash (position, event_id, hash) values (?, ?, ?)
                on conflict do nothing\
                """,
                chainLink.position(),
                chainLink.event(),
                chainLink.hash());
        if (!kept(chainLink.position()).equals(chainLink)) {
            throw new BrokenChain(chainLink.position(), "an event up to here is another one");
        }
    }

    /** The last event that was ever carried. */
    public ChainLink carried() {
        return query.one("select position, event_id, hash from carried", LINK);
    }

    /** Notes what was carried; going back is ignored. Not waited for on disk. */
    public void carried(ChainLink to) {
        query.update(
                """
                update carried set position = ?, event_id = ?, hash = ?
                where position < ?
                    and set_config('synchronous_commit', 'off', true) is not null\
                """,
                to.position(),
                to.event(),
                to.hash(),
                to.position());
    }
}
