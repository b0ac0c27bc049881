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
public final class Chain {
    /** Positions from one kept hash to the next. */
    public static final int EVERY = 1_000;

    private static final RowMapper<Link> LINK =
            (row, _) -> new Link(row.getLong(1), row.getObject(2, UUID.class), row.getString(3));

    private final Journal journal;
    private final JdbcClient jdbc;

    public Chain(Journal journal, EventsDatabase database) {
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
     * The link at a position of the journal.
     *
     * @throws BrokenChain when an event before it is missing or changed
     */
    public Link at(long position) {
        Link link = kept(position);
        if (link.position() >= 0) {
            UUID there = event(link.position()).map(RawEvent::id).orElse(null);
            if (!link.event().equals(there)) {
                throw new BrokenChain(link.position(), "the event is another one");
            }
        }
        while (link.position() < position) {
            int wanted = (int) Math.min(EVERY, position - link.position());
            List<RawEvent> events = journal.read(link.position() + 1, wanted);
            if (events.isEmpty()) {
                throw new BrokenChain(link.position() + 1, "there is no event");
            }
            for (RawEvent event : events) {
                link = link.next(event);
                keep(link);
            }
        }
        return link;
    }

    private Link kept(long position) {
        return jdbc.sql(
                        """
                        select position, event_id, hash from running_hash
                        where position <= ? order by position desc limit 1\
                        """)
                .param(position)
                .query(LINK)
                .optional()
                .orElse(Link.START);
    }

    /**
     * Remembers the hash at one position of {@link #EVERY}.
     *
     * @throws BrokenChain when another one was remembered there
     */
    public void keep(Link link) {
        if ((link.position() + 1) % EVERY != 0) {
            return;
        }
        jdbc.sql(
                        """
                        insert into running_hash (position, event_id, hash) values (?, ?, ?)
                        on conflict do nothing\
                        """)
                .params(link.position(), link.event(), link.hash())
                .update();
        if (!kept(link.position()).equals(link)) {
            throw new BrokenChain(link.position(), "an event up to here is another one");
        }
    }

    /** The last event that was ever carried. */
    public Link carried() {
        return jdbc.sql("select position, event_id, hash from carried").query(LINK).single();
    }

    /** Notes what was carried; going back is ignored. Not waited for on disk. */
    public void carried(Link to) {
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
