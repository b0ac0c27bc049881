package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mesa.query.projection.CheckpointTable.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One term as leader: folds what comes, and looks after models that are behind or to be rebuilt.
 */
final class Leader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long LOOK_BACK = 20;
    private static final long CHORES_NANOS = 1_000_000_000L;
    private static final long GARBAGE_NANOS = 60_000_000_000L;

    private final ViewsDatabase database;
    private final ProjectionSettings settings;
    private final Map<String, ReadModel<?>> models = new HashMap<>();
    private final LeaderLock leaderLock;
    private final ProjectionGroup projectionGroup;
    private final PositionSignal signal;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final JournalConsumer journalConsumer;
    private final TopicVerifier watch;
    private volatile boolean closed;
    private volatile boolean rebuilding;
    private volatile boolean works;
    private long lastChores;
    private long nextAsk = System.nanoTime();
    private @Nullable End wanted;
    private long lastGarbage = System.nanoTime();

    Leader(
            ViewsDatabase database,
            ProjectionSettings settings,
            List<? extends ReadModel<?>> all,
            PositionSignal signal,
            LeaderLock leaderLock)
            throws SQLException {
        this.database = database;
        this.settings = settings;
        this.leaderLock = leaderLock;
        this.signal = signal;
        all.forEach(m -> models.put(m.name(), m));
        try (Connection connection = database.write()) {
            GenerationCleanup.forgetShadows(connection);
            GenerationCleanup.collect(connection);
            projectionGroup =
                    new ProjectionGroup(
                            database,
                            CheckpointTable.checkpoint(connection),
                            CheckpointTable.lastEvent(connection),
                            new KnownEvents(database, connection),
                            AbandonedTable.all(connection),
                            signal,
                            this::startCatchUp);
            connection.commit();
        }
        enrol();
        signal.moveTo(projectionGroup.checkpoint().position());
        journalConsumer = new JournalConsumer(settings, settings.batch());
        watch = new TopicVerifier(journalConsumer, settings.retryAtMost());
    }

    private void enrol() throws SQLException {
        for (Stored stored : stored()) {
            ReadModel<?> model = models.get(stored.name());
            if (model == null) {
                continue;
            }
            if (stored.behind() == null) {
                ProjectionWorker<?> projectionWorker = projectionWorker(model, stored.generation());
                projectionWorker.reload();
                projectionGroup.join(projectionWorker);
            } else if (!stored.asked()) {
                startCatchUp(stored.name());
            }
        }
    }

    /** Until it is stopped, loses its leadership, or something fails that it cannot heal itself. */
    void run() throws SQLException {
        // The last records are read again: they must still be the ones that were folded.
        long began = projectionGroup.checkpoint().position();
        journalConsumer.seek(Math.max(0, projectionGroup.checkpoint().offset() - LOOK_BACK));
        while (!closed) {
            listen();
            PollResult pollResult = journalConsumer.poll(POLL);
            watch.shown(pollResult.records().stream().filter(projectionGroup::isOurs).toList());
            watch.missing(projectionGroup.take(pollResult));
            works |= watch.waiting() != null || projectionGroup.checkpoint().position() > began;
            chores();
        }
    }

    /** Whether this term has read the topic to its end, or has folded something. */
    boolean works() {
        return works;
    }

    /** What has to come on the topic before anything can go on. */
    @Nullable String waiting() {
        return watch.waiting();
    }

    private void chores() throws SQLException {
        if (System.nanoTime() - lastChores < CHORES_NANOS) {
            return;
        }
        lastChores = System.nanoTime();
        if (!leaderLock.holds()) {
            throw new LeadershipLost("the leader's lock");
        }
        if (!rebuilding) {
            List<String> asked =
                    stored().stream()
                            .filter(Stored::asked)
                            .filter(s -> s.shadowError() == null)
                            .map(Stored::name)
                            .filter(models::containsKey)
                            .toList();
            if (!asked.isEmpty()) {
                rebuilding = true;
                workers.submit(() -> rebuild(asked));
            } else if (System.nanoTime() - lastGarbage > GARBAGE_NANOS) {
                lastGarbage = System.nanoTime();
                try (Connection connection = database.write()) {
                    GenerationCleanup.collect(connection);
                    connection.commit();
                }
            }
        }
    }

    /**
     * @param offset everything before it was on the topic at that moment
     */
    private record End(long offset, long nanos) {}

    /** Notes when everything was folded that the topic held, because quiet is not up to date. */
    private void listen() throws SQLException {
        long now = System.nanoTime();
        if (wanted == null && now - nextAsk >= 0) {
            journalConsumer
                    .end()
                    .ifPresent(offset -> {
                        watch.endsAt(offset, projectionGroup.checkpoint().offset());
                        wanted = new End(offset, now);
                    });
            nextAsk = now + CHORES_NANOS;
        }
        End end = wanted;
        if (end == null || !journalConsumer.isAt(end.offset())) {
            return;
        }
        wanted = null;
        boolean holdsAll = watch.holdsAll(projectionGroup.checkpoint().position());
        works |= holdsAll || watch.waiting() != null;
        if (!holdsAll) {
            return;
        }
        Duration ago = Duration.ofNanos(System.nanoTime() - end.nanos());
        try (Connection connection = database.write()) {
            CheckpointTable.caughtUp(connection, ago);
            connection.commit();
        }
        signal.caughtUp(ago);
    }

    private void rebuild(List<String> names) {
        try {
            int generation;
            try (Connection connection = database.write()) {
                generation = GenerationCleanup.nextGeneration(connection);
                connection.rollback();
            }
            List<ProjectionWorker<?>> shadows = new ArrayList<>();
            names.forEach(name -> shadows.add(projectionWorker(model(name), generation)));
            LOG.info("Rebuilding {} in generation {}", names, generation);
            var failed =
                    new Rebuilding(generation, shadows, projectionGroup, database, () -> closed)
                            .run(new JournalConsumer(settings, settings.rebuildBatch()));
            LOG.info("Rebuilt {}, failed {}", names, failed.values());
        } catch (SQLException | RuntimeException e) {
            if (!closed) {
                LOG.error("Rebuilding {} failed and will be tried again", names, e);
                pause(settings.retry());
            }
        } finally {
            lastGarbage = System.nanoTime();
            rebuilding = false;
        }
    }

    private void startCatchUp(String name) {
        workers.submit(() -> {
            for (Stored stored : stored()) {
                if (stored.name().equals(name) && stored.behind() != null) {
                    ProjectionWorker<?> projectionWorker =
                            projectionWorker(model(name), stored.generation());
                    new CatchUp(
                                    projectionWorker,
                                    stored.behind(),
                                    projectionGroup,
                                    database,
                                    settings,
                                    () -> closed)
                            .run();
                }
            }
            return null;
        });
    }

    private ReadModel<?> model(String name) {
        return Objects.requireNonNull(models.get(name));
    }

    private ProjectionWorker<?> projectionWorker(ReadModel<?> model, int generation) {
        return ProjectionWorker.on(model, generation, database, settings.rowsInMemory());
    }

    private List<Stored> stored() throws SQLException {
        try (Connection connection = database.write()) {
            List<Stored> all = CheckpointTable.models(connection);
            connection.rollback();
            return all;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends {@link #run} from another thread. */
    void stop() {
        closed = true;
        journalConsumer.wake();
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        workers.close();
        journalConsumer.close();
    }
}
