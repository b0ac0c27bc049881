package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import mesa.query.projection.ProjectionWorker.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the whole topic into new tables beside the live ones and lets them take over. Until then
 * nobody reads them, so their rows are written once, when they will not change any more, and their
 * indexes last.
 */
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final int NEAR = 200;

    /** Indexes at a time: they keep connections from the models in step, and much memory. */
    private static final int BUILDERS = 2;

    private static final long REPORT_NANOS = 500_000_000;

    private final int generation;
    private final List<ProjectionWorker<?>> shadows;
    private final ProjectionGroup leaders;
    private final ViewsDatabase database;
    private final BooleanSupplier closed;
    private final Semaphore builders = new Semaphore(BUILDERS);
    private final Map<ProjectionWorker<?>, String> failed = new ConcurrentHashMap<>();
    private long reported = System.nanoTime();

    Rebuilding(
            int generation,
            List<ProjectionWorker<?>> shadows,
            ProjectionGroup leaders,
            ViewsDatabase database,
            BooleanSupplier closed) {
        this.generation = generation;
        this.shadows = new ArrayList<>(shadows);
        this.leaders = leaders;
        this.database = database;
        this.closed = closed;
    }

    /** Models that could not be rebuilt, with the reason; their live tables stay as they are. */
    Map<ProjectionWorker<?>, String> run(JournalConsumer journalConsumer) throws SQLException {
        create();
        journalConsumer.rewind();
        try (CatchUpReader catchUpReader = new CatchUpReader(journalConsumer, leaders, -1, closed);
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            fill(catchUpReader, workers);
            each(workers, shadow -> settle(shadow, workers));
            while (catchUpReader.distance() > NEAR && !shadows.isEmpty()) {
                List<ConsumedRecord> batch = catchUpReader.next();
                each(workers, shadow -> take(shadow, batch, false));
            }
            leaders.paused(() -> {
                while (catchUpReader.distance() > 0 && !shadows.isEmpty()) {
                    List<ConsumedRecord> batch = catchUpReader.next();
                    each(workers, shadow -> take(shadow, batch, false));
                }
                takeOver();
                return true;
            });
        }
        return failed;
    }

    private void create() throws SQLException {
        try (Connection connection = database.write()) {
            long target = leaders.checkpoint().position();
            for (ProjectionWorker<?> shadow : shadows) {
                ShadowTable.start(connection, shadow.name(), generation, target);
                shadow.table().create(connection);
                shadow.table().leaveToServer(connection, false);
                shadow.rows().completed();
            }
            connection.commit();
        }
    }

    /** One batch is folded and written while the next is read and decoded. */
    private void fill(CatchUpReader catchUpReader, ExecutorService workers) throws SQLException {
        Future<List<ConsumedRecord>> coming = coming(catchUpReader, workers);
        while (coming != null) {
            List<ConsumedRecord> batch = await(coming);
            coming = shadows.isEmpty() ? null : coming(catchUpReader, workers);
            Set<String> types =
                    batch.stream().map(ConsumedRecord::type).collect(Collectors.toSet());
            each(
                    workers,
                    shadow -> {
                        if (shadow.wants(types)) {
                            take(shadow, batch, true);
                        }
                    });
            report(batch.getLast().position());
        }
    }

    /** The next batch, or null when the models in step are near. */
    private static @Nullable Future<List<ConsumedRecord>> coming(
            CatchUpReader catchUpReader, ExecutorService workers) {
        if (catchUpReader.distance() <= NEAR * 10) {
            return null;
        }
        return workers.submit(() -> {
            List<ConsumedRecord> batch = catchUpReader.next();
            batch.forEach(ConsumedRecord::tryDecode);
            return batch;
        });
    }

    private void take(ProjectionWorker<?> shadow, List<ConsumedRecord> batch, boolean finishedOnly)
            throws SQLException {
        Failure failure = shadow.fold(batch);
        if (failure != null) {
            failed.put(shadow, failure.text());
            return;
        }
        try (Connection connection = database.write()) {
            if (finishedOnly) {
                shadow.writeFinished(connection);
            } else {
                shadow.write(connection);
            }
            connection.commit();
        }
    }

    private void settle(ProjectionWorker<?> shadow, ExecutorService workers) throws SQLException {
        try (Connection connection = database.write()) {
            shadow.write(connection);
            connection.commit();
        }
        List<Future<?>> building = new ArrayList<>();
        for (String index : shadow.table().indexes()) {
            building.add(workers.submit(() -> build(index)));
        }
        for (Future<?> one : building) {
            await(one);
        }
        try (Connection connection = database.write()) {
            shadow.table().leaveToServer(connection, true);
            connection.commit();
        }
        LOG.info("{} is filled and indexed in generation {}", shadow.name(), generation);
    }

    private @Nullable Void build(String index) throws SQLException, InterruptedException {
        builders.acquire();
        try (Connection connection = database.write()) {
            ModelTable.execute(connection, index);
            connection.commit();
        } finally {
            builders.release();
        }
        return null;
    }

    private void takeOver() throws SQLException {
        try (Connection connection = database.write()) {
            if (CheckpointTable.hold(connection).position() != leaders.checkpoint().position()) {
                throw new LeadershipLost("the read models");
            }
            for (ProjectionWorker<?> shadow : shadows) {
                if (!ShadowTable.takeOver(
                        connection,
                        shadow.name(),
                        shadow.shape().fingerprint(),
                        ProjectionWorker.foldOf(shadow.model()),
                        generation)) {
                    throw new LeadershipLost(shadow.name());
                }
                SkipTable.keep(connection, shadow.name(), shadow.skipped());
            }
            for (var failure : failed.entrySet()) {
                ShadowTable.fail(connection, failure.getKey().name(), failure.getValue());
            }
            CheckpointTable.repath(connection);
            connection.commit();
        }
        shadows.forEach(leaders::join);
    }

    private void report(long position) throws SQLException {
        if (System.nanoTime() - reported < REPORT_NANOS) {
            return;
        }
        reported = System.nanoTime();
        try (Connection connection = database.write()) {
            ShadowTable.move(
                    connection,
                    shadows.stream().map(ProjectionWorker::name).toList(),
                    position,
                    leaders.checkpoint().position());
            connection.commit();
        }
    }

    private interface Work {
        void on(ProjectionWorker<?> shadow) throws SQLException;
    }

    /** Does the work for all shadows side by side; one that fails is left out from then on. */
    private void each(ExecutorService workers, Work work) throws SQLException {
        List<Future<?>> running = new ArrayList<>();
        for (ProjectionWorker<?> shadow : shadows) {
            running.add(
                    workers.submit(() -> {
                        try {
                            work.on(shadow);
                        } catch (SQLException e) {
                            if (TransientFailure.is(e)) {
                                throw e;
                            }
                            LOG.error("{} cannot be rebuilt", shadow.name(), e);
                            failed.put(shadow, String.valueOf(e.getMessage()));
                        }
                        return null;
                    }));
        }
        for (Future<?> one : running) {
            await(one);
        }
        shadows.removeAll(failed.keySet());
    }

    private static <T> T await(Future<T> one) throws SQLException {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while rebuilding", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException outage) {
                throw outage;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
