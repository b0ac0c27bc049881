package mesa.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes of new events and hears of theirs. The notice goes out after the commit on a
 * connection of its own and many commits share one, because a notice inside the append costs half
 * of its speed. A notice that is lost is made good by looking every 100 ms.
 */
final class JournalNotifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalNotifier.class);
    private static final int LOOK_EVERY_MILLIS = 100;
    // At 5 ms the notices took a seventh of the processor time of a busy writer.
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(25);
    private static final String CHANNEL = "mesa_journal";

    private final EventsDatabase database;
    private final EventTable events;
    private final HeadPosition headPosition;
    private final Thread ringing;
    private final Thread listening;
    private volatile long stored = -1;
    private volatile boolean idle;
    private volatile boolean closed;

    JournalNotifier(EventsDatabase database, EventTable events, HeadPosition headPosition) {
        this.database = database;
        this.events = events;
        this.headPosition = headPosition;
        this.ringing = Thread.ofPlatform().name("mesa-journal-bell").daemon().start(this::ring);
        this.listening = Thread.ofPlatform().name("mesa-journal-ear").daemon().start(this::listen);
    }

    /** This node has stored everything up to here. Called in order. */
    void stored(long position) {
        stored = position;
        // Woken only from waiting for news: from its pause it would ring for every single append.
        if (idle) {
            LockSupport.unpark(ringing);
        }
    }

    private void ring() {
        long told = -1;
        while (!closed) {
            try (Connection connection = database.source().getConnection();
                    PreparedStatement notice =
                            connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
                connection.setAutoCommit(true);
                while (!closed) {
                    idle = true;
                    while (stored <= told && !closed) {
                        LockSupport.park(this);
                    }
                    idle = false;
                    long news = stored;
                    notice.setString(1, Long.toString(news));
                    notice.execute();
                    told = news;
                    LockSupport.parkNanos(AT_MOST_EVERY.toNanos());
                }
            } catch (SQLException e) {
                LOG.debug("A notice was not sent; other nodes look by themselves", e);
                rest();
            }
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                PGConnection ear = connection.unwrap(PGConnection.class);
                while (!closed) {
                    PGNotification[] heard = ear.getNotifications(LOOK_EVERY_MILLIS);
                    if (heard == null || heard.length == 0) {
                        headPosition.advance(events.head());
                    } else {
                        headPosition.advance(
                                Long.parseLong(heard[heard.length - 1].getParameter()));
                    }
                }
                statement.execute("unlisten " + CHANNEL);
            } catch (SQLException | JournalUnavailable e) {
                LOG.debug("The journal's notices are not heard; trying again", e);
                rest();
            }
        }
    }

    private void rest() {
        if (!closed) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(ringing);
        LockSupport.unpark(listening);
        try {
            ringing.join(Duration.ofSeconds(2));
            listening.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
