package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;

/** Records that the end of the journal was given up, at the position after it. */
final class TailAbandonment {
    private static final String RECORD =
            """
            insert into event (position, recorded_at, version, occurred_on, stream_type, type,
                               revision, stream, event_id, payload, metadata)
            select ?, ?,
                   coalesce((select max(e.version) + 1 from event e where e.stream = j.id), 0),
                   ?, ?, ?, 1, j.id, ?, ?, ?
            from (select id from journal order by number desc limit 1) j\
            """;

    private final EventsDatabase database;
    private final short type;
    private final short streamType;

    TailAbandonment(EventsDatabase database, TypeDictionary types, TypeDictionary streamTypes) {
        this.database = database;
        this.type = types.number(AbandonedTail.TYPE);
        this.streamType = streamTypes.number(AbandonedTail.STREAM);
    }

    /**
     * @throws BrokenChain when the journal does not end right before it
     * @throws JournalUnavailable when the database does not take it
     */
    void store(AbandonedTail tail, Metadata by) {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                JournalRestore.lock(connection, tail.first() - 1);
                insert(connection, tail, by);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("The tail could not be given up", true, e);
        }
    }

    private void insert(Connection connection, AbandonedTail tail, Metadata by)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setLong(1, tail.last() + 1);
            insert.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
            insert.setObject(3, by.occurredOn());
            insert.setShort(4, streamType);
            insert.setShort(5, type);
            insert.setObject(6, UUID.randomUUID());
            insert.setBytes(7, tail.payload());
            insert.setBytes(8, EventCodec.encodeMetadata(by));
            insert.executeUpdate();
        }
    }
}
