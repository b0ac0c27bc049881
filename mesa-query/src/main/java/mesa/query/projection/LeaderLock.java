package mesa.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The right to fold, held by one process per database as long as its connection lives. A process
 * that has lost it without noticing is stopped by the guard on the position.
 */
final class LeaderLock implements AutoCloseable {
    /** Advisory lock numbers; the first four bytes spell {@code mesa}. */
    static final long INTAKE = 0x6d657361_00000001L;

    static final long PREPARATION = 0x6d657361_00000002L;

    private final Connection connection;

    private LeaderLock(Connection connection) {
        this.connection = connection;
    }

    /** Null when another process leads. */
    static @Nullable LeaderLock take(ViewsDatabase database) throws SQLException {
        Connection connection = database.write();
        try {
            connection.setAutoCommit(true);
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                return new LeaderLock(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    /** Whether the connection that carries the lock still answers. */
    boolean holds() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (holds()) {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, INTAKE);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
