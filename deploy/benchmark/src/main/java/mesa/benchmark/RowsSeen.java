package mesa.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the views database about every millisecond, over a connection of its own, for the rows
 * of actors that are waited for.
 */
final class RowsSeen implements AutoCloseable {
    private static final String SELECT =
            "select actor from actor_register where actor = any (?) and to_position = "
                    + Long.MAX_VALUE;

    private final Connection connection;
    private final Map<UUID, Lag.Answered> awaited = new ConcurrentHashMap<>();
    private final Histogram lags = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    private final Thread looking = Thread.ofPlatform().name("rows-seen").unstarted(this::look);
    private volatile boolean over;
    private volatile @Nullable SQLException failure;

    RowsSeen(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            String path;
            try (ResultSet row = statement.executeQuery("select path from intake")) {
                row.next();
                path = row.getString(1);
            }
            statement.execute("set search_path to " + path);
        }
        looking.start();
    }

    void lookFor(Lag.Answered answer) {
        awaited.put(answer.actor(), answer);
    }

    private void look() {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            while (!over) {
                if (!awaited.isEmpty()) {
                    select.setArray(
                            1, connection.createArrayOf("uuid", awaited.keySet().toArray()));
                    try (ResultSet rows = select.executeQuery()) {
                        long now = System.nanoTime();
                        while (rows.next()) {
                            Lag.Answered seen = awaited.remove(rows.getObject(1, UUID.class));
                            if (seen != null) {
                                lags.recordValue(Math.max(0, (now - seen.at()) / 1_000));
                            }
                        }
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    /**
     * @throws IllegalStateException when a row is still not there after so long
     */
    void allSeen(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!awaited.isEmpty()) {
            if (failure != null || System.nanoTime() > end) {
                throw new IllegalStateException(awaited.size() + " rows never came", failure);
            }
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    /** Microseconds; only once closed. */
    Histogram lags() {
        return lags;
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        over = true;
        looking.join();
        connection.close();
    }
}
