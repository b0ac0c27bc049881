package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.query.projection.ProjectionWorker.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a model that has stopped back to the others, trying again and again from where it stands.
 */
final class CatchUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final ProjectionWorker<?> projectionWorker;
    private final ProjectionGroup leaders;
    private final ViewsDatabase database;
    private final ProjectionSettings settings;
    private final BooleanSupplier closed;
    private Checkpoint at;

    CatchUp(
            ProjectionWorker<?> projectionWorker,
            Checkpoint at,
            ProjectionGroup leaders,
            ViewsDatabase database,
            ProjectionSettings settings,
            BooleanSupplier closed) {
        this.projectionWorker = projectionWorker;
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
                    LOG.info("{} has caught up", projectionWorker.name());
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("{} could not catch up", projectionWorker.name(), e);
            }
            pause = Backoff.next(pause, settings.retryAtMost());
        }
    }

    private boolean attempt() throws SQLException {
        projectionWorker.reload();
        JournalConsumer journalConsumer = new JournalConsumer(settings, settings.batch());
        journalConsumer.seek(at.offset());
        try (CatchUpReader catchUpReader =
                new CatchUpReader(journalConsumer, leaders, at.position(), closed)) {
            while (catchUpReader.distance() > settings.batch()) {
                if (!step(catchUpReader.next())) {
                    return false;
                }
            }
            return leaders.paused(() -> {
                while (catchUpReader.distance() > 0) {
                    if (!step(catchUpReader.next())) {
                        return false;
                    }
                }
                arrive();
                return true;
            });
        }
    }

    private boolean step(List<ConsumedRecord> batch) throws SQLException {
        try {
            return write(batch);
        } catch (SQLException e) {
            if (TransientFailure.is(e)) {
                throw e;
            }
            LOG.warn(
                    "{} cannot be written; each event is tried by itself",
                    projectionWorker.name(),
                    e);
            return singly(batch);
        }
    }

    /** Finds the event whose rows the database refuses, so that an operator can decide about it. */
    private boolean singly(List<ConsumedRecord> batch) throws SQLException {
        for (ConsumedRecord one : batch) {
            projectionWorker.reload();
            try {
                if (!write(List.of(one))) {
                    return false;
                }
            } catch (SQLException e) {
                if (TransientFailure.is(e)) {
                    throw e;
                }
                stop(new Failure(one, new ProjectionGroup.Unwritable(e)));
                return false;
            }
        }
        return true;
    }

    private void stop(Failure failure) throws SQLException {
        Checkpoint to = new Checkpoint(failure.at().position() - 1, failure.at().offset());
        try (Connection connection = database.write()) {
            CheckpointTable.stop(connection, projectionWorker.name(), to, failure.text());
            connection.commit();
        }
        at = to;
    }

    private boolean write(List<ConsumedRecord> batch) throws SQLException {
        Failure failure = projectionWorker.fold(batch);
        Checkpoint to =
                failure == null
                        ? new Checkpoint(batch.getLast().position(), batch.getLast().offset() + 1)
                        : new Checkpoint(failure.at().position() - 1, failure.at().offset());
        try (Connection connection = database.write()) {
            try {
                projectionWorker.write(connection);
                if (!CheckpointTable.move(connection, projectionWorker.name(), at, to)) {
                    throw new LeadershipLost(projectionWorker.name());
                }
                if (failure != null) {
                    CheckpointTable.stop(connection, projectionWorker.name(), to, failure.text());
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
            if (CheckpointTable.hold(connection).position() != at.position()) {
                throw new LeadershipLost("the read models");
            }
            CheckpointTable.join(connection, projectionWorker.name());
            connection.commit();
        }
        leaders.join(projectionWorker);
    }
}
