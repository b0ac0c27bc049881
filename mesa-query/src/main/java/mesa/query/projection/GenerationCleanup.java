package mesa.query.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Drops tables of earlier generations, and those of rebuilds that came to nothing. */
final class GenerationCleanup {
    private static final String UNUSED =
            """
            select format('drop table %I.%I', t.schemaname, t.tablename)
            from pg_tables t
            where t.schemaname ~ '^g[0-9]+$'
              and not exists (
                  select from read_model m
                  where m.name = t.tablename
                    and t.schemaname in ('g' || m.generation, 'g' || coalesce(m.shadow, -1)))\
            """;

    private GenerationCleanup() {}

    static void collect(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(UNUSED)) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        ReplacementTable.collect(connection);
    }

    /** Rebuilds another process has begun end with it; those that failed may be tried again. */
    static void forgetShadows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update read_model set shadow = null, shadow_error = null");
        }
    }

    static int nextGeneration(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select coalesce(max(substr(nspname, 2)::integer), 0) + 1
                                from pg_namespace where nspname ~ '^g[0-9]+$'\
                                """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
