package mesa.command.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for the whole test run, a fresh database for whoever asks. */
final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Settings of a new, empty database. */
    static EventsSettings fresh() {
        String name = "events_" + NUMBER.incrementAndGet();
        execute("postgres", "create database " + name);
        return new EventsSettings(url(name), "postgres", "postgres", 8, 4096, Duration.ofSeconds(10));
    }

    static String url(String database) {
        return Server.ONE.getJdbcUrl("postgres", database);
    }

    static void execute(String database, String sql) {
        try (Connection connection = Server.ONE.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
