package mesa.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the intake has come: one row for all models in step, and one per model that says whether
 * it is in step, has stopped, or is being built.
 */
final class CheckpointTable {
    /**
     * What is stored of one model.
     *
     * @param generation names the schema its live table lies in
     * @param behind where it stands when it is not in step
     * @param error why it stopped
     * @param asked whether somebody wants it rebuilt
     */
    record Stored(
            String name,
            String shape,
            String fold,
            int generation,
            @Nullable Checkpoint behind,
            @Nullable String error,
            boolean asked,
            @Nullable Integer shadow,
            long shadowPosition,
            long shadowTarget,
            @Nullable Instant shadowStartedAt,
            @Nullable String shadowError) {}

    private static final String CREATE =
            """
            create table if not exists intake (
                one boolean primary key default true check (one),
                position bigint not null,
                next_offset bigint not null,
                path text not null default ''
            ) with (fillfactor = 50);
            insert into intake (position, next_offset) values (-1, 0) on conflict do nothing;
            create table if not exists read_model (
                name text primary key,
                shape text not null,
                fold text not null,
                generation integer not null,
                behind_position bigint,
                behind_offset bigint,
                error text,
                asked boolean not null default false,
                shadow integer,
                shadow_position bigint not null default -1,
                shadow_target bigint not null default -1,
                shadow_started_at timestamptz,
                shadow_error text
            );
            alter table read_model add column if not exists behind_since timestamptz;
            alter table intake add column if not exists journal uuid;
            alter table intake add column if not exists event_id uuid;
            alter table intake add column if not exists hash text;
            create table if not exists intake_known (
                first bigint primary key,
                ids bytea not null
            );
            create table if not exists set_aside (
                topic_offset bigint not null,
                at timestamptz not null,
                why text not null,
                first_bytes bytea not null,
                primary key (topic_offset, first_bytes)
            );
            create table if not exists intake_heard (
                one boolean primary key default true check (one),
                at timestamptz not null
            ) with (fillfactor = 50)\
            """;

    private CheckpointTable() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        ReplacementTable.create(connection);
        SkipTable.create(connection);
        AbandonedTable.create(connection);
    }

    static Checkpoint checkpoint(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select position, next_offset from intake")) {
            return rows.next()
                    ? new Checkpoint(rows.getLong(1), rows.getLong(2))
                    : Checkpoint.START;
        }
    }

    /** Whose event the last folded one is. */
    static LastEvent lastEvent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select position, journal, event_id, hash from intake")) {
            if (!rows.next() || rows.getLong(1) < 0) {
                return LastEvent.NOTHING;
            }
            return new LastEvent(
                    rows.getObject(2, UUID.class),
                    rows.getObject(3, UUID.class),
                    rows.getString(4));
        }
    }

    /** Moves all models in step; false when another process has moved them meanwhile. */
    static boolean move(Connection connection, Checkpoint from, Checkpoint to, LastEvent lastEvent)
            throws SQLException {
        return update(
                        connection,
                        """
                        update intake set position = ?, next_offset = ?, journal = ?::uuid,
                            event_id = ?::uuid, hash = ?
                        where position = ?\
                        """,
                        to.position(),
                        to.offset(),
                        lastEvent.journal(),
                        lastEvent.event(),
                        lastEvent.hash(),
                        from.position())
                == 1;
    }

    /** All is folded that the topic held so long ago. */
    static void caughtUp(Connection connection, Duration ago) throws SQLException {
        update(
                connection,
                """
                insert into intake_heard (at) values (clock_timestamp() - make_interval(secs => ?))
                on conflict (one) do update set at = excluded.at\
                """,
                ago.toMillis() / 1000.0);
    }

    /** How long ago the topic held no more than is folded; null before anybody knew. */
    static @Nullable Duration caughtUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select extract(epoch from clock_timestamp() - at) from intake_heard")) {
            return rows.next() ? Duration.ofMillis((long) (rows.getDouble(1) * 1000)) : null;
        }
    }

    static List<Stored> models(Connection connection) throws SQLException {
        List<Stored> models = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select name, shape, fold, generation, behind_position, behind_offset, error, asked,
                                       shadow, shadow_position, shadow_target, shadow_started_at,
                                       shadow_error
                                from read_model order by name\
                                """)) {
            while (rows.next()) {
                long behind = rows.getLong(5);
                Checkpoint checkpoint =
                        rows.wasNull() ? null : new Checkpoint(behind, rows.getLong(6));
                Timestamp started = rows.getTimestamp(12);
                models.add(
                        new Stored(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getInt(4),
                                checkpoint,
                                rows.getString(7),
                                rows.getBoolean(8),
                                rows.getObject(9, Integer.class),
                                rows.getLong(10),
                                rows.getLong(11),
                                started == null ? null : started.toInstant(),
                                rows.getString(13)));
            }
        }
        return models;
    }

    /** A model seen for the first time; {@code behind} null when it starts in step. */
    static void add(
            Connection connection,
            String name,
            String shape,
            String fold,
            int generation,
            @Nullable Checkpoint behind)
            throws SQLException {
        update(
                connection,
                """
                insert into read_model
                    (name, shape, fold, generation, behind_position, behind_offset, behind_since)
                values (?, ?, ?, ?, ?, ?, case when ?::bigint is null then null else now() end)\
                """,
                name,
                shape,
                fold,
                generation,
                behind == null ? null : behind.position(),
                behind == null ? null : behind.offset(),
                behind == null ? null : behind.position());
    }

    /** The model stands at a point of its own, with the reason when it failed there. */
    static void stop(Connection connection, String name, Checkpoint at, @Nullable String error)
            throws SQLException {
        update(
                connection,
                """
                update read_model set behind_position = ?, behind_offset = ?, error = ?,
                       behind_since = coalesce(behind_since, now())
                where name = ?\
                """,
                at.position(),
                at.offset(),
                error,
                name);
    }

    /** Moves one model that is behind; false when another process has moved it meanwhile. */
    static boolean move(Connection connection, String name, Checkpoint from, Checkpoint to)
            throws SQLException {
        return update(
                        connection,
                        """
                        update read_model set behind_position = ?, behind_offset = ?, error = null
                        where name = ? and behind_position = ?\
                        """,
                        to.position(),
                        to.offset(),
                        name,
                        from.position())
                == 1;
    }

    /** From now on the model moves with all others. */
    static void join(Connection connection, String name) throws SQLException {
        update(
                connection,
                """
                update read_model set behind_position = null, behind_offset = null, error = null,
                       behind_since = null
                where name = ?\
                """,
                name);
    }

    /** Readers find the tables of every generation in use, the newest first. */
    static void repath(Connection connection) throws SQLException {
        update(
                connection,
                """
                update intake set path =
                    (select coalesce(string_agg('g' || generation, ', ' order by generation desc), '')
                            || ', public'
                     from (select distinct generation from read_model) g)\
                """);
    }

    /** Positions do not move until the end of this transaction. */
    static Checkpoint hold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select position, next_offset from intake for update")) {
            return rows.next()
                    ? new Checkpoint(rows.getLong(1), rows.getLong(2))
                    : Checkpoint.START;
        }
    }

    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                // What a failure says may hold what it failed on.
                statement.setObject(
                        i + 1, values[i] instanceof String s ? RowSanitizer.text(s) : values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
