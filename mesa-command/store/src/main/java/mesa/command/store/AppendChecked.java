package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import mesa.command.store.AppendResult.Conflict;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.Guard.StreamGuard;
import mesa.command.store.Guard.TagGuard;
import org.jspecify.annotations.Nullable;

/** The statements that store a batch, prepared once per connection; most batches need one. */
final class AppendChecked implements AutoCloseable {
    private static final String CALL =
            """
            select append_batch(?, ?, ?,  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                ?, ?, ?,  ?, ?, ?,  ?, ?,  ?, ?, ?, ?, ?)
            """;
    private static final int MOVED = 1;
    private static final int STORED_BEFORE = 2;
    private static final int STREAM_GUARD = 3;
    private static final int TAG_GUARD = 4;
    private static final int REPEATED = 5;

    private final Connection connection;
    private final PreparedStatement call;
    private final AppendOne lone;
    private final AppendUnchecked plain;

    AppendChecked(Connection connection) throws SQLException {
        this.connection = connection;
        this.call = connection.prepareStatement(CALL);
        this.lone = new AppendOne(connection);
        this.plain = new AppendUnchecked(connection);
    }

    Connection connection() {
        return connection;
    }

    /** Verdicts in the order of the requests; durable when this returns. */
    List<AppendResult> decide(List<QueuedAppend> requests) throws SQLException {
        if (requests.size() == 1 && AppendOne.fits(requests.getFirst())) {
            Stored stored = lone.store(requests.getFirst());
            if (stored != null) {
                return List.of(stored);
            }
        }
        BatchColumns columns = new BatchColumns(requests);
        OptionalLong base = plain.store(columns);
        if (base.isPresent()) {
            return number(requests, base.getAsLong(), new @Nullable AppendResult[requests.size()]);
        }
        columns.bind(call);
        try (ResultSet row = call.executeQuery()) {
            row.next();
            Long[] answer = (Long[]) row.getArray(1).getArray();
            return number(requests, answer[0], refusals(requests, columns, answer));
        }
    }

    private static List<AppendResult> number(
            List<QueuedAppend> requests, long base, @Nullable AppendResult[] refusals) {
        List<AppendResult> verdicts = new ArrayList<>(requests.size());
        long next = base;
        for (int i = 0; i < requests.size(); i++) {
            AppendResult refusal = refusals[i];
            if (refusal == null) {
                verdicts.add(new Stored(next, requests.get(i).version()));
                next += requests.get(i).events.size();
            } else {
                verdicts.add(refusal);
            }
        }
        return verdicts;
    }

    /** The answer holds the first position, then the requests refused, the reasons, the details. */
    private @Nullable AppendResult[] refusals(
            List<QueuedAppend> requests, BatchColumns columns, Long[] answer) throws SQLException {
        @Nullable AppendResult[] verdicts = new @Nullable AppendResult[requests.size()];
        int refused = (answer.length - 1) / 3;
        for (int i = 1; i <= refused; i++) {
            int at = answer[i].intValue() - 1;
            int reason = answer[i + refused].intValue();
            long detail = answer[i + 2 * refused];
            AppendResult appendResult = appendResult(requests.get(at), reason, detail, columns);
            if (weight(appendResult) > weight(verdicts[at])) {
                verdicts[at] = appendResult;
            }
        }
        return verdicts;
    }

    /** A request refused for several reasons is told the one that settles it. */
    private static int weight(@Nullable AppendResult appendResult) {
        return switch (appendResult) {
            case null -> 0;
            case Conflict _ -> 1;
            case Repeated _ -> 2;
            case Stored _ -> 3;
        };
    }

    private AppendResult appendResult(
            QueuedAppend request, int reason, long detail, BatchColumns columns)
            throws SQLException {
        Append append = request.append;
        return switch (reason) {
            case MOVED ->
                    new Conflict(
                            "%s is at version %d, not %d"
                                    .formatted(append.stream(), detail, append.expectedVersion()));
            case STORED_BEFORE -> new Stored(detail, request.version());
            case STREAM_GUARD -> {
                StreamGuard guard = columns.streamGuard((int) detail - 1);
                yield new Conflict(guard.stream() + " has moved beyond version " + guard.version());
            }
            case TAG_GUARD -> {
                TagGuard guard = columns.tagGuard((int) detail - 1);
                yield new Conflict(
                        "%s is no longer on %d events"
                                .formatted(guard.tag().value(), guard.count()));
            }
            case REPEATED -> recall(request);
            default -> throw new SQLException("append_batch gave the unknown reason " + reason);
        };
    }

    private AppendResult recall(QueuedAppend request) throws SQLException {
        CommandKey key = request.append.key();
        Repeated repeated = key == null ? null : EventTable.recall(connection, key.value());
        return repeated == null ? new Conflict("The command key is gone") : repeated;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
