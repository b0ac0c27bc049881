package mesa.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import mesa.api.StreamId;
import mesa.api.wire.EventCodec;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.store.NewEvent;
import org.postgresql.PGConnection;

/**
 * The fastest way in that PostgreSQL has, on the same columns and indexes as ours: one connection,
 * many rows for each commit. Nobody could check a version on the way.
 */
final class BinaryCopy implements Contender {
    private static final String COPY =
            "copy bare (position, recorded_at, version, stream, event_id, payload, metadata)"
                    + " from stdin (format binary)";
    private static final long MICROS_2000 = 946_684_800_000_000L;

    private final Connection connection;
    private final AtomicLong next = new AtomicLong();

    BinaryCopy(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        Bare.create(connection, true);
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select coalesce(max(position) + 1, 0) from bare")) {
            row.next();
            next.set(row.getLong(1));
        }
    }

    /** All events in one COPY and one commit. */
    @Override
    public synchronized void append(StreamId stream, List<NewEvent> events)
            throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(events.size() * 800);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(0);
        out.writeInt(0);
        events.forEach(event -> row(out, event));
        out.writeShort(-1);
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(COPY, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void row(DataOutputStream out, NewEvent event) {
        try {
            out.writeShort(7);
            out.writeInt(8);
            out.writeLong(next.getAndIncrement());
            out.writeInt(8);
            out.writeLong(event.recordedAt().toEpochMilli() * 1_000 - MICROS_2000);
            out.writeInt(4);
            out.writeInt(0);
            uuid(out, TimeOrderedId.next());
            uuid(out, event.id());
            bytes(out, EventCodec.encode(event.event()));
            bytes(out, EventCodec.encodeMetadata(event.metadata()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void uuid(DataOutputStream out, UUID value) throws IOException {
        out.writeInt(16);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    @Override
    public long read(BooleanSupplier enough) throws SQLException {
        return Bare.selectAndParse(connection, enough);
    }

    @Override
    public List<String> tables() {
        return List.of("bare");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
