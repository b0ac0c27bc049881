package mesa.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL: its addresses, its process, and the ways to end it. */
public final class PostgresProcess implements AutoCloseable {
    private static final String DATABASE_EXISTS = "select 1 from pg_database where datname = ?";

    private final EmbeddedPostgres18 server;
    private final int port;
    private final Process process;
    private final FolderLock lock;
    private final String password;

    PostgresProcess(
            EmbeddedPostgres18 server,
            int port,
            Process process,
            FolderLock lock,
            String password) {
        this.server = server;
        this.port = port;
        this.process = process;
        this.lock = lock;
        this.password = password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public String user() {
        return EmbeddedPostgres18.USER;
    }

    public String password() {
        return password;
    }

    /** The address of a database, without the credentials. */
    public String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The address of a database with the credentials in it, for tests and tools. */
    public String jdbcUrl(String database) {
        return "%s?user=%s&password=%s".formatted(address(database), user(), password);
    }

    /** Creates the database if it is missing. */
    public void ensureDatabase(String name) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"));
                var exists = connection.prepareStatement(DATABASE_EXISTS)) {
            exists.setString(1, name);
            try (var found = exists.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (var create = connection.createStatement()) {
                create.execute("create database " + name);
            }
        }
    }

    /** Ends the server as kill -9 does; committed data stays. */
    public void kill() throws IOException {
        process.destroyForcibly();
        await(30);
        lock.close();
    }

    /** Starts a server anew on the same folder and port, after {@link #kill} or {@link #close}. */
    public PostgresProcess restart() throws IOException {
        return new EmbeddedPostgres18(server.folder(), port, server.programs()).start();
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is checkpointed. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (!await(60)) {
            process.destroyForcibly();
            await(10);
        }
        lock.close();
    }

    private boolean await(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
