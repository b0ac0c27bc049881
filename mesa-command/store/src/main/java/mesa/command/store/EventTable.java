package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mesa.api.DomainEvent;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.command.store.AppendResult.Repeated;
import org.jspecify.annotations.Nullable;

/** Reading the journal. */
final class EventTable {
    private static final String BY_POSITION =
            EventRow.COLUMNS + "where position >= ? order by position limit ?";
    private static final String OF_STREAM = "where stream = ? and version >= ? order by version";
    private static final String BY_STREAM = EventRow.COLUMNS + OF_STREAM;
    private static final String ABANDONED =
            EventRow.COLUMNS
                    + "where stream = any(array(select id from journal)) order by position";
    private static final String FOLDED = EventRow.EVENT + OF_STREAM;
    private static final String HEAD = "select max(position) from event";
    private static final String VERSION =
            "select coalesce(max(version), -1) from event where stream = ?";
    private static final String SINCE =
            """
            select coalesce((select min(position) from event where recorded_at >= ?),
                            (select max(position) + 1 from event), 0)
            """;
    private static final String TAGGED =
            "select stream_type, stream from tag where tag = ? group by 1, 2 order by min(ordinal)";
    private static final String COUNT = "select max(ordinal) + 1 from tag where tag = ?";
    private static final String RECALL =
            "select position, version, note from command_key where key = ?";

    /** Connections that readers leave to the writer, the bell, leases and timers. */
    private static final int NOT_FOR_READING = 4;

    private final EventsDatabase database;
    private final EventRow rows;
    private final TypeDictionary streamTypes;

    /**
     * Whoever reads takes turns here and not at the pool, whose waiters may overlook a free
     * connection when they are many virtual threads; and a crowd of readers never keeps the rest of
     * the process from its connections.
     */
    private final Semaphore turns;

    EventTable(EventsDatabase database, TypeDictionary eventTypes, TypeDictionary streamTypes) {
        this.database = database;
        this.rows = new EventRow(eventTypes, streamTypes);
        this.streamTypes = streamTypes;
        this.turns =
                new Semaphore(
                        Math.max(2, database.settings().connections() - NOT_FOR_READING), true);
    }

    List<RawEvent> read(long from, int limit) {
        return ask(
                BY_POSITION,
                query -> {
                    query.setLong(1, from);
                    query.setInt(2, limit);
                    query.setFetchSize(0);
                },
                rows::read);
    }

    List<RawEvent> stream(UUID stream, long fromVersion) {
        return ask(
                BY_STREAM,
                query -> {
                    query.setObject(1, stream);
                    query.setInt(2, (int) fromVersion);
                },
                rows::read);
    }

    List<RawEvent> abandoned() {
        return ask(ABANDONED, _ -> {}, rows::read);
    }

    List<DomainEvent> events(UUID stream, long fromVersion) {
        return ask(
                FOLDED,
                query -> {
                    query.setObject(1, stream);
                    query.setInt(2, (int) fromVersion);
                },
                rows::event);
    }

    long head() {
        return ask(HEAD, _ -> {}, row -> row.getObject(1) == null ? -1L : row.getLong(1))
                .getFirst();
    }

    long version(UUID stream) {
        return ask(VERSION, query -> query.setObject(1, stream), row -> row.getLong(1)).getFirst();
    }

    long firstSince(Instant instant) {
        return ask(
                        SINCE,
                        query -> query.setObject(1, instant.atOffset(ZoneOffset.UTC)),
                        row -> row.getLong(1))
                .getFirst();
    }

    List<StreamId> tagged(Tag tag) {
        return ask(
                TAGGED,
                query -> query.setString(1, tag.value()),
                row ->
                        new StreamId(
                                streamTypes.name(row.getShort(1)), row.getObject(2, UUID.class)));
    }

    long count(Tag tag) {
        return ask(COUNT, query -> query.setString(1, tag.value()), row -> row.getLong(1))
                .getFirst();
    }

    @Nullable Repeated recall(String key) {
        try (Connection connection = database.source().getConnection()) {
            return recall(connection, key);
        } catch (SQLException e) {
            throw new JournalUnavailable("The journal cannot be read", true, e);
        }
    }

    static @Nullable Repeated recall(Connection connection, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RECALL)) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Repeated(row.getLong(1), row.getLong(2), row.getBytes(3))
                        : null;
            }
        }
    }

    /** The event at a position, or null. */
    static @Nullable UUID idAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select event_id from event where position = ?")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private interface Binding {
        void into(PreparedStatement query) throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, Binding binding, Row<T> reader) {
        takeTurn();
        try {
            return answer(sql, binding, reader);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            long patience = database.settings().patience().toMillis();
            if (!turns.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                throw new JournalUnavailable(
                        "Reading did not get its turn in " + patience + " ms", true, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailable("Interrupted while waiting", true, e);
        }
    }

    /**
     * A server that was started again leaves dead connections in the pool, and each is only found
     * out by its next use; a reader asks again rather than tell of it.
     */
    private <T> List<T> answer(String sql, Binding binding, Row<T> reader) {
        int dead = 0;
        while (true) {
            try (Connection connection = database.source().getConnection()) {
                try {
                    return answer(connection, sql, binding, reader);
                } catch (SQLException e) {
                    if (!RetryPolicy.isConnectionLost(e)
                            || ++dead > database.settings().connections()) {
                        throw e;
                    }
                }
            } catch (SQLException e) {
                throw new JournalUnavailable("The journal cannot be read", true, e);
            }
        }
    }

    private static <T> List<T> answer(
            Connection connection, String sql, Binding binding, Row<T> reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            binding.into(query);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.of(result));
                }
            }
            return rows;
        }
    }
}
