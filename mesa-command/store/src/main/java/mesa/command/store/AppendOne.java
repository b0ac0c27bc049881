package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.QueuedAppend.Encoded;
import org.jspecify.annotations.Nullable;

/** The short way for a lone event; prepared once per connection. */
final class AppendOne {
    private static final String CALL = "select append_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement call;

    AppendOne(Connection connection) throws SQLException {
        call = connection.prepareStatement(CALL);
    }

    static boolean fits(QueuedAppend request) {
        Append append = request.append;
        return request.events.size() == 1
                && append.guards().isEmpty()
                && append.tags().isEmpty()
                && append.key() == null;
    }

    /** Null when it was refused, and the long way knows why. */
    @Nullable Stored store(QueuedAppend request) throws SQLException {
        Encoded event = request.events.getFirst();
        call.setObject(1, request.append.stream().id());
        call.setInt(2, (int) request.append.expectedVersion());
        call.setShort(3, request.streamType);
        call.setShort(4, event.type());
        call.setShort(5, event.revision());
        call.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
        call.setObject(7, event.occurredOn());
        call.setObject(8, event.id());
        call.setBytes(9, event.payload());
        call.setBytes(10, event.metadata());
        try (ResultSet row = call.executeQuery()) {
            row.next();
            long position = row.getLong(1);
            return row.wasNull() ? null : new Stored(position, request.version());
        }
    }
}
