package mesa.command.reaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers until they fire, and after. */
final class TimerTable {
    private static final String ADD =
            """
            insert into timer (reaction, position, ordinal, due, command, stream, body,
                               correlation, causation)
            values (:reaction, :position, :ordinal, :due, :command, :stream, :body,
                    :correlation, :causation)
            on conflict (reaction, position, ordinal) do nothing\
            """;

    private static final String DUE =
            """
            select * from timer
            where fired_at is null and (retry_at is null or retry_at <= :now)
                and due <= least(:now, (select min(horizon) from timer_hold
                                        where expires_at > clock_timestamp()))
            order by due, position, ordinal
            limit :most\
            """;

    private static final String NEXT =
            """
            select greatest(due, retry_at) as next from timer
            where fired_at is null
                and due <= coalesce((select min(horizon) from timer_hold
                                     where expires_at > clock_timestamp()), 'infinity')
            order by next limit 1\
            """;

    private static final String FIRED =
            """
            update timer set fired_at = :now, failure = null
            where reaction = :reaction and position = :position and ordinal = :ordinal\
            """;

    private static final String FAILED =
            """
            update timer set failure = :failure, retry_at = :again
            where reaction = :reaction and position = :position and ordinal = :ordinal\
            """;

    private static final String FAILING =
            """
            select count(*) from timer where fired_at is null and failure is not null\
            """;

    private static final String WAITING =
            """
            select count(*) from timer where fired_at is null\
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TimerTable(EventsDatabase database) {
        this.jdbc = JdbcClient.create(database.source());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
    }

    /** Work on this table and those beside it that stands or falls as one. */
    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    void add(Timer timer) {
        one(ADD, timer)
                .param("due", utc(timer.due()))
                .param("command", timer.command())
                .param("stream", timer.stream())
                .param("body", timer.body())
                .param("correlation", timer.correlation())
                .param("causation", timer.causation())
                .update();
    }

    List<Timer> due(Instant now, int most) {
        return jdbc.sql(DUE)
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> timer(row))
                .list();
    }

    Optional<Instant> next() {
        return jdbc.sql(NEXT)
                .query((row, _) -> row.getObject("next", OffsetDateTime.class).toInstant())
                .optional();
    }

    void fired(Timer timer, Instant now) {
        one(FIRED, timer).param("now", utc(now)).update();
    }

    void failed(Timer timer, String failure, Instant again) {
        one(FAILED, timer).param("failure", failure).param("again", utc(again)).update();
    }

    long failing() {
        return jdbc.sql(FAILING).query(Long.class).single();
    }

    long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    private JdbcClient.StatementSpec one(String sql, Timer timer) {
        return jdbc.sql(sql)
                .param("reaction", timer.reaction())
                .param("position", timer.position())
                .param("ordinal", timer.ordinal());
    }

    private static Timer timer(ResultSet row) throws SQLException {
        return new Timer(
                row.getString("reaction"),
                row.getLong("position"),
                row.getInt("ordinal"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("command"),
                row.getObject("stream", UUID.class),
                row.getBytes("body"),
                row.getObject("correlation", UUID.class),
                row.getObject("causation", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
