package mesa.command.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The identity of the journal: its id, and its running hash, counted from the nearest position at
 * which it is kept.
 */
public final class HashChain {
    /** Positions from one kept hash to the next. */
    public static final int EVERY = 1_000;

    private static final RowMapper<ChainLink> LINK =
            (row, _) ->
                    new ChainLink(row.getLong(1), row.getObject(2, UUID.class), row.getString(3));

    private final Journal journal;
    private final JdbcClient jdbc;

    public HashChain(Journal journal, EventsDatabase database) {
        this.journal = journal;
        this.jdbc = database.client();
    }

    /** Drawn when the journal was born. */
    public UUID id() {
        return jdbc.sql("select id from journal order by number desc limit 1")
                .query(UUID.class)
                .single();
    }

    /** An empty journal takes the place of one that was lost, and its id. */
    public void adopt(UUID id) {
        if (head() >= 0) {
            throw new IllegalStateException("Only an empty journal can take another's place");
        }
        jdbc.sql("insert into journal (id) values (?)").param(id).update();
    }

    /** The last position there is, asked of the database; -1 for none. */
    public long head() {
        return jdbc.sql("select coalesce((select max(position) from event), -1)")
                .query(Long.class)
                .single();
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
        return jdbc.sql(
                        """
                        select position, event_id, hash from running_hash
                        where position <= ? order by position desc limit 1\
                        """)
                .param(position)
                .query(LINK)
                .optional()
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
        jdbc.sql(
                        """
                        insert into running_hash (position, event_id, hash) values (?, ?, ?)
                        on conflict do nothing\
                        """)
                .params(chainLink.position(), chainLink.event(), chainLink.hash())
                .update();
        if (!kept(chainLink.position()).equals(chainLink)) {
            throw new BrokenChain(chainLink.position(), "an event up to here is another one");
        }
    }

    /** The last event that was ever carried. */
    public ChainLink carried() {
        return jdbc.sql("select position, event_id, hash from carried").query(LINK).single();
    }

    /** Notes what was carried; going back is ignored. Not waited for on disk. */
    public void carried(ChainLink to) {
        jdbc.sql(
                        """
                        update carried set position = :position, event_id = :event, hash = :hash
                        where position < :position
                            and set_config('synchronous_commit', 'off', true) is not null\
                        """)
                .param("position", to.position())
                .param("event", to.event())
                .param("hash", to.hash())
                .update();
    }
}
