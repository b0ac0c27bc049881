package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Statements that run by themselves, each on a connection of its own that it gives back. All throw
 * {@link JournalUnavailable} when the database does not answer.
 */
record Query(DataSource source) {
    /** What is made of one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with one row. */
    interface Visit {
        void to(ResultSet row) throws SQLException;
    }

    /** The only row there is. */
    <T> T one(String sql, Row<T> row, Object... values) {
        List<T> rows = list(sql, row, values);
        if (rows.size() != 1) {
            throw new IllegalStateException("%d rows: %s".formatted(rows.size(), sql));
        }
        return rows.getFirst();
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, it -> rows.add(row.of(it)), values);
        return rows;
    }

    void each(String sql, Visit visit, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                visit.to(row);
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("The journal cannot be read", true, e);
        }
    }

    void update(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = bound(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new JournalUnavailable("The database does not take this", true, e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
