package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** The short way for a batch in which nothing is refused; prepared once per connection. */
final class AppendUnchecked {
    private static final String CALL =
            """
            select append_plain(?, ?,  ?, ?,  ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                ?, ?, ?, ?, ?,  ?, ?, ?, ?)
            """;
    private static final String TAKEN = "23505";

    private final PreparedStatement call;

    AppendUnchecked(Connection connection) throws SQLException {
        call = connection.prepareStatement(CALL);
    }

    /** The first position; empty when something was refused, and the long way knows what. */
    OptionalLong store(BatchColumns columns) throws SQLException {
        columns.bindPlain(call);
        try (ResultSet row = call.executeQuery()) {
            row.next();
            long base = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(base);
        } catch (SQLException e) {
            // A version, an ordinal or a key is taken: nothing was stored, and the connection is
            // fit for more.
            if (TAKEN.equals(e.getSQLState()) && call.getConnection().getAutoCommit()) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }
}
