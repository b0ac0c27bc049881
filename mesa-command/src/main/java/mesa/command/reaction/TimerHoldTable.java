package mesa.command.reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds timers back to the moment the past is being recorded at; lets go by itself. */
final class TimerHoldTable {
    private static final String HOLD =
            """
            insert into timer_hold (horizon, expires_at)
            values (:horizon, clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (only_row) do update
            set (horizon, expires_at) = (excluded.horizon, excluded.expires_at)\
            """;

    private static final String RELEASE =
            """
            delete from timer_hold\
            """;

    private final JdbcClient jdbc;

    TimerHoldTable(EventsDatabase database) {
        this.jdbc = database.client();
    }

    void hold(Instant horizon, Duration length) {
        jdbc.sql(HOLD)
                .param("horizon", horizon.atOffset(ZoneOffset.UTC))
                .param("millis", length.toMillis())
                .update();
    }

    void release() {
        jdbc.sql(RELEASE).update();
    }
}
