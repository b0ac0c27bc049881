package mesa.command.leader;

import java.time.Duration;
import java.util.OptionalLong;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases by the database's clock alone, so that the nodes' clocks need not agree. */
final class LeaseTable {
    private static final String TAKE =
            """
            insert into lease (name, holder, epoch, expires_at)
            values (:name, :holder, 1, clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (name) do update
            set (holder, epoch, expires_at) = (excluded.holder, lease.epoch + 1, excluded.expires_at)
            where lease.expires_at < clock_timestamp()
            returning epoch\
            """;

    private static final String RENEW =
            """
            update lease set expires_at = clock_timestamp() + :millis * interval '1 millisecond'
            where name = :name and epoch = :epoch\
            """;

    private static final String RELEASE =
            """
            update lease set expires_at = '-infinity' where name = :name and epoch = :epoch\
            """;

    private final JdbcClient jdbc;

    LeaseTable(EventsDatabase database) {
        this.jdbc = JdbcClient.create(database.source());
    }

    /** The new epoch, if the lease was free. */
    OptionalLong take(String name, String holder, Duration term) {
        return jdbc.sql(TAKE)
                .param("name", name)
                .param("holder", holder)
                .param("millis", term.toMillis())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** False when somebody else has taken it. */
    boolean renew(String name, long epoch, Duration term) {
        return jdbc.sql(RENEW)
                        .param("name", name)
                        .param("epoch", epoch)
                        .param("millis", term.toMillis())
                        .update()
                == 1;
    }

    void release(String name, long epoch) {
        jdbc.sql(RELEASE).param("name", name).param("epoch", epoch).update();
    }
}
