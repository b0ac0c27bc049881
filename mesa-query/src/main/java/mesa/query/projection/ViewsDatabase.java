package mesa.query.projection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connections to {@code mesa_views}. A type of its own, so that it is never mistaken for the
 * journal's database when both sides run in one process.
 */
public final class ViewsDatabase implements AutoCloseable {
    private final HikariDataSource readers;
    private final HikariDataSource writers;

    public ViewsDatabase(ViewsSettings settings) {
        readers = new HikariDataSource(readers(settings));
        writers = new HikariDataSource(writers(settings));
    }

    /** Read-only, one snapshot per transaction, no auto-commit. */
    public DataSource reads() {
        return readers;
    }

    /** A connection that writes; no auto-commit. */
    Connection write() throws SQLException {
        return writers.getConnection();
    }

    private static HikariConfig readers(ViewsSettings settings) {
        HikariConfig config = of(settings, "views-reads", settings.readers());
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        // Why: a switched table may have other columns, and a kept plan would fail on them.
        config.addDataSourceProperty("prepareThreshold", 0);
        return config;
    }

    private static HikariConfig writers(ViewsSettings settings) {
        HikariConfig config = of(settings, "views-writes", 6);
        // Why: rows and position move together and can be read again from the topic.
        config.addDataSourceProperty("options", "-c synchronous_commit=off");
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        return config;
    }

    private static HikariConfig of(ViewsSettings settings, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        if (!settings.user().isBlank()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.addDataSourceProperty("ApplicationName", "mesa-" + name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setAutoCommit(false);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(10_000);
        return config;
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
