package mesa.query.projection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which event was folded at each position, so that nothing is taken for known by its number alone:
 * one row for each batch, sixteen bytes for each event.
 */
final class KnownEvents {
    private static final int BYTES = 2 * Long.BYTES;
    private static final String FIND =
            """
            select first, ids from intake_known
            where first >= (select max(k.first) from intake_known k where k.first <= ?)
            order by first limit 1000\
            """;

    private static final String OLDEST = "select first from intake_known order by first limit 1";

    private record Page(long first, ByteBuffer ids) {
        /** Rows that follow one another, as one. */
        static Page of(ResultSet rows) throws SQLException {
            var ids = new ByteArrayOutputStream();
            long first = -1;
            while (rows.next()) {
                if (first < 0) {
                    first = rows.getLong(1);
                }
                if (rows.getLong(1) != first + ids.size() / BYTES) {
                    break;
                }
                ids.writeBytes(rows.getBytes(2));
            }
            return new Page(first, ByteBuffer.wrap(ids.toByteArray()));
        }

        @Nullable UUID at(long position) {
            long at = (position - first) * BYTES;
            return at < 0 || at >= ids.limit()
                    ? null
                    : new UUID(ids.getLong((int) at), ids.getLong((int) at + Long.BYTES));
        }
    }

    private final ViewsDatabase database;
    private @Nullable Page page;

    /** Before it nothing was remembered. */
    private long oldest;

    KnownEvents(ViewsDatabase database, Connection connection) throws SQLException {
        this.database = database;
        try (PreparedStatement query = connection.prepareStatement(OLDEST);
                ResultSet row = query.executeQuery()) {
            oldest = row.next() ? row.getLong(1) : Long.MAX_VALUE;
        }
    }

    /** Remembers a batch together with its rows. */
    void remember(Connection connection, List<ConsumedRecord> fresh) throws SQLException {
        int from = 0;
        for (int i = 1; i <= fresh.size(); i++) {
            // A page has no gap; where positions were given up, another one begins.
            if (i == fresh.size() || fresh.get(i).position() != fresh.get(i - 1).position() + 1) {
                page(connection, fresh.subList(from, i));
                from = i;
            }
        }
    }

    private void page(Connection connection, List<ConsumedRecord> fresh) throws SQLException {
        ByteBuffer ids = ByteBuffer.allocate(fresh.size() * BYTES);
        for (ConsumedRecord record : fresh) {
            ids.putLong(record.id().getMostSignificantBits());
            ids.putLong(record.id().getLeastSignificantBits());
        }
        CheckpointTable.update(
                connection,
                "insert into intake_known (first, ids) values (?, ?)",
                fresh.getFirst().position(),
                ids.array());
        oldest = Math.min(oldest, fresh.getFirst().position());
    }

    /**
     * A record at a position that was folded must be the one that was folded. What versions before
     * 2026-12 folded was not remembered, and is believed.
     *
     * @throws JournalMismatch when it is another one
     */
    void recognise(ConsumedRecord record) throws SQLException {
        UUID known = at(record.position());
        if (known != null && !known.equals(record.id())) {
            throw new JournalMismatch(
                    record.position(), "event %s and not %s".formatted(record.id(), known));
        }
    }

    /** Repeats come one after the other, so what was read serves many of them. */
    private @Nullable UUID at(long position) throws SQLException {
        Page current = page;
        UUID known = current == null ? null : current.at(position);
        if (known != null || position < oldest) {
            return known;
        }
        try (Connection connection = database.write();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setLong(1, position);
            try (ResultSet row = find.executeQuery()) {
                page = Page.of(row);
            }
            connection.rollback();
        }
        return page.at(position);
    }
}
