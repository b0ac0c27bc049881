package mesa.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that are not of this journal, as the operator sees them. */
public final class QuarantineTable {
    private static final String ADD =
            """
            insert into set_aside (topic_offset, at, why, first_bytes) values (?, ?, ?, ?)
            on conflict do nothing\
            """;

    private final ViewsDatabase database;

    QuarantineTable(ViewsDatabase database) {
        this.database = database;
    }

    static void add(Connection connection, List<QuarantinedRecord> records) throws SQLException {
        for (QuarantinedRecord record : records) {
            CheckpointTable.update(
                    connection,
                    ADD,
                    record.offset(),
                    Timestamp.from(record.at()),
                    record.why(),
                    record.firstBytes());
        }
    }

    /**
     * All of them in short.
     *
     * @param since when the first was written, by the broker's word; null when there is none
     */
    public record Summary(long count, @Nullable Instant since) {}

    /**
     * How many there are, and since when.
     *
     * @throws ViewsUnavailable when the database does not answer
     */
    public Summary summary() {
        try (Connection connection = database.reads().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*), min(at) from set_aside");
                ResultSet row = query.executeQuery()) {
            row.next();
            Timestamp since = row.getTimestamp(2);
            Summary summary = new Summary(row.getLong(1), since == null ? null : since.toInstant());
            connection.rollback();
            return summary;
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        }
    }

    /**
     * How many there are.
     *
     * @throws ViewsUnavailable when the database does not answer
     */
    public long count() {
        return summary().count();
    }

    /**
     * The last ones, newest first.
     *
     * @throws ViewsUnavailable when the database does not answer
     */
    public List<QuarantinedRecord> last(int atMost) {
        try (Connection connection = database.reads().getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                """
                                select topic_offset, at, why, first_bytes from set_aside
                                order by at desc, topic_offset desc limit ?\
                                """)) {
            query.setInt(1, atMost);
            List<QuarantinedRecord> records = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    records.add(
                            new QuarantinedRecord(
                                    rows.getLong(1),
                                    rows.getTimestamp(2).toInstant(),
                                    rows.getString(3),
                                    rows.getBytes(4)));
                }
            }
            connection.rollback();
            return records;
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        }
    }
}
