package mesa.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.api.StreamId;
import mesa.api.wire.EventCodec;
import mesa.command.store.NewEvent;

/** One insert and one commit for each event; no version check, no order. */
final class PlainInsert implements Contender {
    private static final String INSERT =
            """
            insert into bare (recorded_at, version, stream, event_id, payload, metadata)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final HikariDataSource pool;

    PlainInsert(String url) throws SQLException {
        pool = Pool.of(url, 40);
        try (Connection connection = pool.getConnection()) {
            Bare.create(connection, false);
        }
    }

    @Override
    public void append(StreamId stream, List<NewEvent> events) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(events.size() == 1);
            int version = 0;
            for (NewEvent event : events) {
                insert.setObject(1, event.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setInt(2, version++);
                insert.setObject(3, stream.id());
                insert.setObject(4, event.id());
                insert.setBytes(5, EventCodec.encode(event.event()));
                insert.setBytes(6, EventCodec.encodeMetadata(event.metadata()));
                insert.executeUpdate();
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    @Override
    public long read(BooleanSupplier enough) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return Bare.selectAndParse(connection, enough);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("bare");
    }

    @Override
    public void close() {
        pool.close();
    }
}
