package mesa.command.reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds timers back to the moment the past is being recorded at. A hold has an owner, who alone
 * releases it, and lets go by itself; while there are several the earliest moment counts.
 */
final class TimerHoldTable {
    private static final String HOLD =
            """
            insert into timer_hold (owner, horizon, expires_at)
            values (:owner, :horizon, clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (owner) do update
            set (horizon, expires_at) = (excluded.horizon, excluded.expires_at)\
            """;

    private static final String RELEASE =
            """
            delete from timer_hold where owner = :owner or expires_at <= clock_timestamp()\
            """;

    private final JdbcClient jdbc;

    TimerHoldTable(EventsDatabase database) {
        this.jdbc = JdbcClient.create(database.source());
    }

    void hold(String owner, Instant horizon, Duration length) {
        jdbc.sql(HOLD)
                .param("owner", owner)
                .param("horizon", horizon.atOffset(ZoneOffset.UTC))
                .param("millis", length.toMillis())
                .update();
    }

    /** Also clears away the holds that ran out. */
    void release(String owner) {
        jdbc.sql(RELEASE).param("owner", owner).update();
    }
}
