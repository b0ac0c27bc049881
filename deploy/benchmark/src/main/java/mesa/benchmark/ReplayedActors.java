package mesa.benchmark;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorRenamed;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The least a read model of actors can be: one table, one upsert for each event, in the transaction
 * of the batch it came with.
 */
final class ReplayedActors {
    private static final String UPSERT =
            """
            insert into replayed_actor (actor, name, version) values (?, ?, ?)
            on conflict (actor) do update set name = excluded.name, version = excluded.version
            """;

    private final JdbcTemplate rows;
    private final AtomicLong handled = new AtomicLong();

    ReplayedActors(DataSource pool) {
        rows = new JdbcTemplate(pool);
        rows.execute("drop table if exists replayed_actor");
        rows.execute(
                """
                create table replayed_actor (
                    actor uuid primary key,
                    name text not null,
                    version bigint not null)
                """);
    }

    @EventHandler
    void on(ActorRegistered event, @SequenceNumber long version) {
        upsert(event.actor().value(), event.name(), version);
    }

    @EventHandler
    void on(ActorRenamed event, @SequenceNumber long version) {
        upsert(event.actor().value(), event.name(), version);
    }

    private void upsert(UUID actor, String name, long version) {
        rows.update(UPSERT, actor, name, version);
        handled.incrementAndGet();
    }

    /** Events so far. */
    long handled() {
        return handled.get();
    }
}
