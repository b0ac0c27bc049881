package mesa.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mesa.embedded.Database;
import mesa.embedded.EmbeddedPostgres18;
import mesa.embedded.PostgresProcess;

/** The one PostgreSQL of a run: durable, a database for each contender, thrown away afterwards. */
final class Server implements AutoCloseable {
    private final Path folder;
    private final PostgresProcess process;

    Server() throws IOException, SQLException {
        folder = Files.createTempDirectory("mesa-benchmark");
        Path programs = Path.of(System.getProperty("user.home"), ".cache", "mesa");
        process = new EmbeddedPostgres18(folder, 0, programs).start();
        // A server that has run for a while reuses its log files; a new one would make every
        // contender wait for fresh ones to be filled with zeros.
        execute("alter system set min_wal_size = '500MB'");
        execute("select pg_reload_conf()");
    }

    Database database(String name) throws SQLException {
        return process.cluster().ensureDatabase(name);
    }

    /** For read models: the platform makes their tables by itself. */
    Database ownDatabase(String name) throws SQLException {
        return process.cluster().ensureOwnDatabase(name);
    }

    /** The address of a database that is there, with the superuser's credentials. */
    String ownerUrl(String database) {
        return process.cluster().ownerUrl(database);
    }

    void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    /** As after some time: what the server would do by itself later it has done. */
    void settle(String database) throws SQLException {
        execute(database, "vacuum analyze");
        checkpoint();
    }

    private void execute(String sql) throws SQLException {
        execute("postgres", sql);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(process.cluster().ownerUrl(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Bytes of write-ahead log since the server was made. */
    double walBytes() throws SQLException {
        return number("postgres", "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')");
    }

    /** Bytes of tables with their indexes. */
    double tableBytes(String database, List<String> tables) throws SQLException {
        double sum = 0;
        for (String table : tables) {
            sum += number(database, "select pg_total_relation_size('" + table + "')");
        }
        return sum;
    }

    double rows(String database, String table) throws SQLException {
        return number(database, "select count(*) from " + table);
    }

    String version() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(process.cluster().ownerUrl("postgres"))) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private double number(String database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(process.cluster().ownerUrl(database));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
