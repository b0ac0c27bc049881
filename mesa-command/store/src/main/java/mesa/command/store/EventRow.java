package mesa.command.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.StreamId;
import mesa.api.wire.EventCodec;

/**
 * One row of the journal. The driver hands out binary columns as they came, which is read here
 * without its calendars; a connection's first answer may come as text, and then the driver reads
 * it.
 */
final class EventRow {
    static final String COLUMNS =
            """
            select position, stream_type, stream, version, type, revision, event_id, recorded_at,
                   occurred_on, payload, metadata
            from event
            """;

    /** What folding needs and nothing else. */
    static final String EVENT = "select type, revision, payload from event ";

    private static final long EPOCH_2000_SECONDS = 946_684_800L;
    private static final long EPOCH_2000_DAYS = 10_957L;
    private static final int MICROS = 1_000_000;

    private final TypeDictionary eventTypes;
    private final TypeDictionary streamTypes;

    EventRow(TypeDictionary eventTypes, TypeDictionary streamTypes) {
        this.eventTypes = eventTypes;
        this.streamTypes = streamTypes;
    }

    RawEvent read(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getLong(1),
                new StreamId(streamTypes.name(row.getShort(2)), uuid(row, 3)),
                row.getInt(4),
                eventTypes.name(row.getShort(5)),
                row.getShort(6),
                uuid(row, 7),
                instant(row, 8),
                date(row, 9),
                row.getBytes(10),
                row.getBytes(11));
    }

    /** A row of {@link #EVENT}, decoded. */
    DomainEvent event(ResultSet row) throws SQLException {
        return EventCodec.decode(
                eventTypes.name(row.getShort(1)), row.getShort(2), row.getBytes(3));
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes.length != 2 * Long.BYTES) {
            return row.getObject(column, UUID.class);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes.length != Long.BYTES) {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
        long micros = ByteBuffer.wrap(bytes).getLong();
        return Instant.ofEpochSecond(
                EPOCH_2000_SECONDS + Math.floorDiv(micros, MICROS),
                Math.floorMod(micros, MICROS) * 1_000L);
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes.length == Integer.BYTES
                ? LocalDate.ofEpochDay(EPOCH_2000_DAYS + ByteBuffer.wrap(bytes).getInt())
                : row.getObject(column, LocalDate.class);
    }
}
