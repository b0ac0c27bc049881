package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Folds the journal topic into the read models: by itself when it leads, otherwise by watching how
 * far the leader has come. Whatever fails is tried again from what is stored.
 */
public final class ProjectionRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private final ViewsDatabase database;
    private final ProjectionSettings settings;
    private final List<? extends ReadModel<?>> models;
    private final PositionSignal signal;
    private volatile boolean running;
    private volatile boolean prepared;
    private volatile @Nullable String problem;
    private volatile @Nullable Leader leader;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    public ProjectionRunner(
            ViewsDatabase database,
            ProjectionSettings settings,
            List<? extends ReadModel<?>> models,
            PositionSignal signal) {
        Set<Object> seen = new HashSet<>();
        for (ReadModel<?> model : models) {
            if (!seen.add(model.name()) || !seen.add(model.row())) {
                throw new IllegalArgumentException(
                        "Two read models are called " + model.name() + " or have its row");
            }
        }
        this.database = database;
        this.settings = settings;
        this.models = List.copyOf(models);
        this.signal = signal;
    }

    /** What keeps the intake from working at this moment. */
    public @Nullable String problem() {
        Leader current = leader;
        if (current == null || !current.works()) {
            return problem;
        }
        return current.waiting();
    }

    /** Whether this process is the one that folds. */
    public boolean leads() {
        return leader != null;
    }

    @Override
    public synchronized void start() {
        running = true;
        stopping = new CountDownLatch(1);
        prepared = prepare();
        thread = Thread.ofPlatform().name("intake").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Leader current = leader;
        if (current != null) {
            current.stop();
        }
        Thread ending = thread;
        if (ending != null) {
            stopping.countDown();
            try {
                ending.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that whoever is let in finds tables to read. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Whether the tables are there; a database that does not answer is asked again later. */
    private boolean prepare() {
        try {
            Preparation.run(database, models);
            return true;
        } catch (SQLException | RuntimeException e) {
            problem = String.valueOf(e.getMessage());
            LOG.warn("The read models could not be prepared yet", e);
            return false;
        }
    }

    private void run() {
        Duration pause = settings.retry();
        while (running) {
            try {
                if (!prepared) {
                    Preparation.run(database, models);
                    prepared = true;
                }
                if (!lead()) {
                    follow();
                }
                problem = null;
                pause = settings.retry();
            } catch (WakeupException e) {
                LOG.debug("Asked to stop", e);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    problem = String.valueOf(e.getMessage());
                    LOG.error("The intake stands still and tries again in {}", pause, e);
                    sleep(pause);
                    pause = Backoff.next(pause, settings.retryAtMost());
                }
            }
        }
    }

    private boolean lead() throws SQLException {
        try (LeaderLock leaderLock = LeaderLock.take(database)) {
            if (leaderLock == null) {
                return false;
            }
            try (Leader term = new Leader(database, settings, models, signal, leaderLock)) {
                leader = term;
                if (running) {
                    term.run();
                }
                return true;
            } finally {
                leader = null;
            }
        }
    }

    private void follow() throws SQLException {
        try (Connection connection = database.write()) {
            long position = CheckpointTable.checkpoint(connection).position();
            Duration caughtUp = CheckpointTable.caughtUp(connection);
            connection.rollback();
            signal.moveTo(position);
            if (caughtUp != null) {
                signal.caughtUp(caughtUp);
            }
        }
        sleep(settings.follow());
    }

    /** Shorter when asked to stop; never interrupts a consumer, which would not close then. */
    private void sleep(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Asked to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
