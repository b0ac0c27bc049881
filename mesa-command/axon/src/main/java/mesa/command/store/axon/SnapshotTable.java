package mesa.command.store.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The latest snapshot of each aggregate; no history, so it may be deleted at any time. */
record SnapshotTable(DataSource source, Serializer serializer) {
    private static final String STORE =
            """
            insert into axon_snapshot as s (stream, version, aggregate, type, revision, event_id,
                                            recorded_at, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stream) do update set (version, aggregate, type, revision, event_id,
                                                recorded_at, payload, metadata)
                = (excluded.version, excluded.aggregate, excluded.type, excluded.revision,
                   excluded.event_id, excluded.recorded_at, excluded.payload, excluded.metadata)
            where s.version < excluded.version\
            """;
    private static final String READ =
            """
            select aggregate, version, event_id, recorded_at, type, revision, payload, metadata
            from axon_snapshot where stream = ?\
            """;

    void store(DomainEventMessage<?> snapshot) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setObject(1, UUID.fromString(snapshot.getAggregateIdentifier()));
            insert.setLong(2, snapshot.getSequenceNumber());
            insert.setString(3, snapshot.getType());
            insert.setString(4, payload.getType().getName());
            insert.setString(5, payload.getType().getRevision());
            insert.setString(6, snapshot.getIdentifier());
            insert.setObject(7, snapshot.getTimestamp().atOffset(ZoneOffset.UTC));
            insert.setBytes(8, payload.getData());
            insert.setBytes(9, snapshot.serializeMetaData(serializer, byte[].class).getData());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new JdbcException("The snapshot could not be stored", e);
        }
    }

    Optional<DomainEventData<byte[]>> read(String aggregate) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, UUID.fromString(aggregate));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new GenericDomainEventEntry<>(
                                        row.getString(1),
                                        aggregate,
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class).toInstant(),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getBytes(7),
                                        row.getBytes(8)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JdbcException("The snapshot could not be read", e);
        }
    }
}
