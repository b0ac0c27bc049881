package mesa.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What is stored of a rebuild: the shadow is the table that is filled beside the one in use. */
final class ShadowTable {
    private ShadowTable() {}

    static void ask(Connection connection, String name) throws SQLException {
        CheckpointTable.update(
                connection,
                "update read_model set asked = true, shadow_error = null where name = ?",
                name);
    }

    static void askAll(Connection connection) throws SQLException {
        CheckpointTable.update(
                connection, "update read_model set asked = true, shadow_error = null");
    }

    static void start(Connection connection, String name, int shadow, long target)
            throws SQLException {
        CheckpointTable.update(
                connection,
                """
                update read_model set shadow = ?, shadow_position = -1, shadow_target = ?,
                       shadow_started_at = now(), shadow_error = null
                where name = ?\
                """,
                shadow,
                target,
                name);
    }

    static void move(Connection connection, List<String> names, long position, long target)
            throws SQLException {
        CheckpointTable.update(
                connection,
                """
                update read_model set shadow_position = ?, shadow_target = ?
                where name = any (?)\
                """,
                position,
                target,
                connection.createArrayOf("text", names.toArray()));
    }

    /**
     * The rebuild came to nothing. Its table goes with it: those rebuilt beside it may take over,
     * and readers of their schema would find it there, half filled, before the live one.
     */
    static void fail(Connection connection, String name, String error) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select format('drop table if exists %I.%I', 'g' || shadow, name)
                        from read_model where name = ? and shadow is not null\
                        """)) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery();
                    Statement drop = connection.createStatement()) {
                if (rows.next()) {
                    drop.execute(rows.getString(1));
                }
            }
        }
        CheckpointTable.update(
                connection,
                "update read_model set shadow = null, shadow_error = ? where name = ?",
                error,
                name);
    }

    /**
     * The rebuilt table takes the place of the old one, in step with all others; false when another
     * process has begun to rebuild it meanwhile.
     */
    static boolean takeOver(
            Connection connection, String name, String shape, String fold, int shadow)
            throws SQLException {
        return CheckpointTable.update(
                        connection,
                        """
                        update read_model set generation = shadow, shape = ?, fold = ?, asked = false,
                               shadow = null, shadow_error = null,
                               behind_position = null, behind_offset = null, error = null,
                               behind_since = null
                        where name = ? and shadow = ?\
                        """,
                        shape,
                        fold,
                        name,
                        shadow)
                == 1;
    }
}
