package mesa.query.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables in use hold in the place of what they cannot: every one is counted, and the first
 * of each table are listed. A rebuilt table brings its own.
 */
final class ReplacementTable {
    private static final int LISTED = 1_000;

    private static final String CREATE =
            """
            create table if not exists replacement (
                model text not null,
                generation integer not null,
                position bigint not null,
                key text not null,
                component text not null,
                what text not null,
                primary key (model, generation, position, key, component, what)
            );
            create table if not exists replacement_count (
                model text not null,
                generation integer not null,
                many bigint not null,
                primary key (model, generation)
            )\
            """;

    private ReplacementTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** In the transaction that writes the rows, so that each is counted once. */
    static void add(
            Connection connection, String model, int generation, Collection<Replacement> replaced)
            throws SQLException {
        if (replaced.isEmpty()) {
            return;
        }
        long before = count(connection, model, generation);
        CheckpointTable.update(
                connection,
                """
                insert into replacement_count (model, generation, many) values (?, ?, ?)
                on conflict (model, generation) do update
                set many = replacement_count.many + excluded.many\
                """,
                model,
                generation,
                replaced.size());
        for (Replacement one : replaced.stream().limit(Math.max(0, LISTED - before)).toList()) {
            CheckpointTable.update(
                    connection,
                    """
                    insert into replacement (model, generation, position, key, component, what)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                    """,
                    model,
                    generation,
                    one.position(),
                    one.key(),
                    one.component(),
                    one.what().name());
        }
    }

    private static long count(Connection connection, String model, int generation)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select many from replacement_count where model = ? and generation = ?")) {
            select.setString(1, model);
            select.setInt(2, generation);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** How many stand in each table in use that has any, by model. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select c.model, c.many from replacement_count c
                                join read_model m on m.name = c.model
                                    and m.generation = c.generation\
                                """)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /** The newest of those listed. */
    static List<Replacement> newest(Connection connection, int limit) throws SQLException {
        List<Replacement> newest = new ArrayList<>();
        try (var select =
                connection.prepareStatement(
                        """
                        select r.model, r.position, r.key, r.component, r.what from replacement r
                        join read_model m on m.name = r.model and m.generation = r.generation
                        order by r.position desc, r.model, r.key, r.component, r.what limit ?\
                        """)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    newest.add(
                            new Replacement(
                                    rows.getString(1),
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    Replacement.What.valueOf(rows.getString(5))));
                }
            }
        }
        return newest;
    }

    /** Forgets tables that are no longer in use. */
    static void collect(Connection connection) throws SQLException {
        for (String table : List.of("replacement", "replacement_count")) {
            CheckpointTable.update(
                    connection,
                    """
                    delete from %s r where not exists (
                        select from read_model m where m.name = r.model
                            and r.generation in (m.generation, coalesce(m.shadow, -1)))\
                    """
                            .formatted(table));
        }
    }
}
