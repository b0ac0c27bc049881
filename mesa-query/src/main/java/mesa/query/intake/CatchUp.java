package mesa.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.query.intake.Folding.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a model that has stopped back to the others, trying again and again from where it stands.
 */
final class CatchUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Folding<?> folding;
    private final Lockstep leaders;
    private final ViewsDatabase database;
    private final IntakeSettings settings;
    private final BooleanSupplier closed;
    private Point at;

    CatchUp(
            Folding<?> folding,
            Point at,
            Lockstep leaders,
            ViewsDatabase database,
            IntakeSettings settings,
            BooleanSupplier closed) {
        this.folding = folding;
        this.at = at;
        this.leaders = leaders;
        this.database = database;
        this.settings = settings;
        this.closed = closed;
    }

    @Override
    public void run() {
        Duration pause = settings.retry();
        while (!closed.getAsBoolean()) {
            try {
                Thread.sleep(pause);
                if (attempt()) {
                    LOG.info("{} has caught up", folding.name());
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("{} could not catch up", folding.name(), e);
            }
            pause = Backoff.next(pause, settings.retryAtMost());
        }
    }

    private boolean attempt() throws SQLException {
        folding.reload();
        Topic topic = new Topic(settings, settings.batch());
        topic.seek(at.offset());
        try (Chase chase = new Chase(topic, leaders, at.position(), closed)) {
            while (chase.distance() > settings.batch()) {
                if (!step(chase.next())) {
                    return false;
                }
            }
            return leaders.paused(() -> {
                while (chase.distance() > 0) {
                    if (!step(chase.next())) {
                        return false;
                    }
                }
                arrive();
                return true;
            });
        }
    }

    private boolean step(List<Received> batch) throws SQLException {
        try {
            return write(batch);
        } catch (SQLException e) {
            if (Outage.is(e)) {
                throw e;
            }
            LOG.warn("{} cannot be written; each event is tried by itself", folding.name(), e);
            return singly(batch);
        }
    }

    /** Finds the event whose rows the database refuses, so that an operator can decide about it. */
    private boolean singly(List<Received> batch) throws SQLException {
        for (Received one : batch) {
            folding.reload();
            try {
                if (!write(List.of(one))) {
                    return false;
                }
            } catch (SQLException e) {
                if (Outage.is(e)) {
                    throw e;
                }
                stop(new Failure(one, new Lockstep.Unwritable(e)));
                return false;
            }
        }
        return true;
    }

    private void stop(Failure failure) throws SQLException {
        Point to = new Point(failure.at().position() - 1, failure.at().offset());
        try (Connection connection = database.write()) {
            ProgressTable.stop(connection, folding.name(), to, failure.text());
            connection.commit();
        }
        at = to;
    }

    private boolean write(List<Received> batch) throws SQLException {
        Failure failure = folding.fold(batch);
        Point to =
                failure == null
                        ? new Point(batch.getLast().position(), batch.getLast().offset() + 1)
                        : new Point(failure.at().position() - 1, failure.at().offset());
        try (Connection connection = database.write()) {
            try {
                folding.write(connection);
                if (!ProgressTable.move(connection, folding.name(), at, to)) {
                    throw new LeadershipLost(folding.name());
                }
                if (failure != null) {
                    ProgressTable.stop(connection, folding.name(), to, failure.text());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                // The pool sees no copy that failed, and would lend the connection as it is.
                connection.rollback();
                throw e;
            }
        }
        at = to;
        return failure == null;
    }

    private void arrive() throws SQLException {
        try (Connection connection = database.write()) {
            if (ProgressTable.hold(connection).position() != at.position()) {
                throw new LeadershipLost("the read models");
            }
            ProgressTable.join(connection, folding.name());
            connection.commit();
        }
        leaders.join(folding);
    }
}
