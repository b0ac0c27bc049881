package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * The short way for a batch that asks for nothing but its versions; prepared once per connection.
 */
final class PlainCall {
    private static final String CALL = "select append_plain(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAKEN = "23505";

    private final PreparedStatement call;

    PlainCall(Connection connection) throws SQLException {
        call = connection.prepareStatement(CALL);
    }

    static boolean fits(List<Pending> requests) {
        for (Pending request : requests) {
            Append append = request.append;
            if (!append.guards().isEmpty() || !append.tags().isEmpty() || append.key() != null) {
                return false;
            }
        }
        return true;
    }

    /** The first position; empty when something was refused, and the long way knows what. */
    OptionalLong store(BatchColumns columns) throws SQLException {
        columns.bindPlain(call);
        try (ResultSet row = call.executeQuery()) {
            row.next();
            long base = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(base);
        } catch (SQLException e) {
            // A version is taken: nothing was stored, and the connection is fit for the next call.
            if (TAKEN.equals(e.getSQLState()) && call.getConnection().getAutoCommit()) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }
}
