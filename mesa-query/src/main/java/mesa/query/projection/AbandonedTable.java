package mesa.query.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import mesa.api.wire.AbandonedPositions;
import mesa.api.wire.AbandonedTail;

/** The positions that the journal has given up, as its records told; nothing is folded there. */
final class AbandonedTable {
    private AbandonedTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists abandoned_tail (
                        first bigint not null,
                        last bigint not null,
                        reason text not null,
                        primary key (first, last)
                    )\
                    """);
        }
    }

    static AbandonedPositions all(Connection connection) throws SQLException {
        List<AbandonedTail> tails = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select first, last, reason from abandoned_tail order by first")) {
            while (rows.next()) {
                tails.add(new AbandonedTail(rows.getLong(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return new AbandonedPositions(tails);
    }

    static void add(Connection connection, AbandonedTail tail) throws SQLException {
        CheckpointTable.update(
                connection,
                """
                insert into abandoned_tail (first, last, reason) values (?, ?, ?)
                on conflict do nothing\
                """,
                tail.first(),
                tail.last(),
                tail.reason());
    }
}
