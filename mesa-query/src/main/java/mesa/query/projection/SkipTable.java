package mesa.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events that read models leave out because an operator said so. */
final class SkipTable {
    private static final String CREATE =
            """
            create table if not exists skip (
                model text not null,
                position bigint not null,
                error text not null,
                reason text not null,
                by text not null,
                at timestamptz not null default now(),
                primary key (model, position)
            )\
            """;

    private SkipTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Only the event at which the model stands stopped; false when it does not stand there. */
    static boolean add(Connection connection, String model, long position, String reason, String by)
            throws SQLException {
        return CheckpointTable.update(
                        connection,
                        """
                        insert into skip (model, position, error, reason, by)
                        select name, ?, error, ?, ? from read_model
                        where name = ? and behind_position = ? and error is not null
                        on conflict (model, position) do nothing\
                        """,
                        position,
                        reason,
                        by,
                        model,
                        position - 1)
                == 1;
    }

    /** The positions a model leaves out. */
    static Set<Long> of(Connection connection, String model) throws SQLException {
        Set<Long> positions = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select position from skip where model = ?")) {
            select.setString(1, model);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
        }
        return positions;
    }

    /** A rebuilt table has left out these alone. */
    static void keep(Connection connection, String model, Collection<Long> positions)
            throws SQLException {
        CheckpointTable.update(
                connection,
                "delete from skip where model = ? and position <> all (?)",
                model,
                connection.createArrayOf("bigint", positions.toArray()));
    }

    static List<SkippedEvent> all(Connection connection) throws SQLException {
        List<SkippedEvent> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select model, position, error, reason, by, at from skip
                                order by position desc, model\
                                """)) {
            while (rows.next()) {
                all.add(
                        new SkippedEvent(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getTimestamp(6).toInstant()));
            }
        }
        return all;
    }
}
