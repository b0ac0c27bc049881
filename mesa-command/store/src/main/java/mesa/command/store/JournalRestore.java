package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import mesa.api.Tag;

/** Puts lost events back at their positions, with their tags and keys, in one transaction. */
final class JournalRestore {
    private static final String EVENT =
            """
            insert into event (position, recorded_at, version, occurred_on, stream_type, type,
                               revision, stream, event_id, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String TAG =
            """
            insert into tag (tag, ordinal, position, stream, stream_type)
            values (?, coalesce((select max(t.ordinal) + 1 from tag t where t.tag = ?), 0), ?, ?, ?)\
            """;
    private static final String KEY =
            "insert into command_key (key, position, version, note) values (?, ?, ?, ?)";
    private static final String MARK =
            "insert into restored_event (position, event_id, restored_by) values (?, ?, ?)";

    private final EventsDatabase database;
    private final TypeDictionary eventTypes;
    private final TypeDictionary streamTypes;

    JournalRestore(EventsDatabase database, TypeDictionary eventTypes, TypeDictionary streamTypes) {
        this.database = database;
        this.eventTypes = eventTypes;
        this.streamTypes = streamTypes;
    }

    /**
     * @throws BrokenChain when the journal does not end right before the first of them
     * @throws JournalUnavailable when the database does not take them; none is stored then
     */
    void store(List<RestorableEvent> lost, String by) {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection, lost.getFirst().event().before());
                store(connection, lost, by);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("The lost events could not be stored", true, e);
        }
    }

    /** The same lock as every append takes, so that nobody can be in between. */
    static void lock(Connection connection, long end) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7305790)");
            try (var head =
                    statement.executeQuery("select coalesce(max(position), -1) from event")) {
                head.next();
                if (head.getLong(1) != end) {
                    throw new BrokenChain(
                            end + 1, "the journal ends at position " + head.getLong(1));
                }
            }
        }
    }

    private void store(Connection connection, List<RestorableEvent> lost, String by)
            throws SQLException {
        try (PreparedStatement events = connection.prepareStatement(EVENT);
                PreparedStatement tags = connection.prepareStatement(TAG);
                PreparedStatement keys = connection.prepareStatement(KEY);
                PreparedStatement marks = connection.prepareStatement(MARK)) {
            for (RestorableEvent one : lost) {
                RawEvent event = one.event();
                short streamType = streamTypes.number(event.stream().type());
                bind(events, event, streamType);
                events.addBatch();
                for (Tag tag : one.tags()) {
                    tags.setString(1, tag.value());
                    tags.setString(2, tag.value());
                    tags.setLong(3, event.position());
                    tags.setObject(4, event.stream().id());
                    tags.setShort(5, streamType);
                    tags.executeUpdate();
                }
                RestorableEvent.Keyed keyed = one.keyed();
                if (keyed != null) {
                    keys.setString(1, keyed.key());
                    keys.setLong(2, event.position());
                    keys.setInt(3, (int) keyed.version());
                    keys.setBytes(4, keyed.note());
                    keys.addBatch();
                }
                marks.setLong(1, event.position());
                marks.setObject(2, event.id());
                marks.setString(3, by);
                marks.addBatch();
            }
            events.executeBatch();
            keys.executeBatch();
            marks.executeBatch();
        }
    }

    private void bind(PreparedStatement events, RawEvent event, short streamType)
            throws SQLException {
        events.setLong(1, event.position());
        events.setObject(2, event.recordedAt().atOffset(ZoneOffset.UTC));
        events.setInt(3, (int) event.version());
        events.setObject(4, event.occurredOn());
        events.setShort(5, streamType);
        events.setShort(6, eventTypes.number(event.type()));
        events.setShort(7, (short) event.revision());
        events.setObject(8, event.stream().id());
        events.setObject(9, event.id());
        events.setBytes(10, event.payload());
        events.setBytes(11, event.metadata());
    }
}
