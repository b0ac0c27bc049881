package mesa.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/**
 * The database {@code mesa_events}, its tables brought up to date. A type of its own because a
 * process may hold other databases as well.
 *
 * @param source the pool, from which tables beside the journal take their connections too
 */
public record EventsDatabase(HikariDataSource source, EventsSettings settings)
        implements AutoCloseable {
    // No stalled transaction of ours may hold the append lock for longer than a second.
    private static final String SESSION =
            "-c lock_timeout=1000 -c idle_in_transaction_session_timeout=1000"
                    + " -c synchronous_commit=on -c jit=off -c TimeZone=UTC"
                    // Every statement here is a short index walk; planning it anew costs a lone
                    // append more than running it.
                    + " -c plan_cache_mode=force_generic_plan"
                    // Such a plan may be made while the journal is small and then lives as long as
                    // its connection: it must walk the indexes from the beginning.
                    + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    // Types the driver sends in text unless told otherwise: text[], timestamptz[], date[], uuid[].
    private static final String BINARY = "1009,1185,1182,2951";

    /**
     * Connects, with tables brought up to date.
     *
     * @param beside where on the class path the migrations of tables beside the journal are, as
     *     Flyway names it; the same at every start, for they share one history with the journal's
     * @throws IllegalStateException when the login could change history
     * @throws RuntimeException when the database cannot be reached, or lacks a migration and the
     *     settings name no owner
     */
    public static EventsDatabase open(EventsSettings settings, String... beside) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("mesa-events");
        config.setJdbcUrl(settings.url());
        if (!settings.user().isBlank()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(1_000);
        config.addDataSourceProperty("options", SESSION);
        config.addDataSourceProperty("binaryTransferEnable", BINARY);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "mesa-events");
        HikariDataSource source = new HikariDataSource(config);
        try {
            Schema.prepare(settings, source, List.of(beside));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        return new EventsDatabase(source, settings);
    }

    /**
     * A connection for one long owner, who watches by itself whether the server has fallen silent:
     * a time-out on the socket would cost every answer two more system calls and a timer.
     */
    Connection writerConnection() throws SQLException {
        return source.getConnection();
    }

    /** Ends a connection that somebody waits on; the wait ends with an exception. */
    static void sever(Connection connection) throws SQLException {
        connection.unwrap(PgConnection.class).abort(Runnable::run);
    }

    /** Takes a connection of unknown state out of the pool. */
    void discard(Connection connection) {
        source.evictConnection(connection);
    }

    @Override
    public void close() {
        source.close();
    }
}
