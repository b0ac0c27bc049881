package mesa.query.intake;

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
import mesa.query.intake.ProgressTable.Stored;
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
    private final IntakeSettings settings;
    private final Map<String, ReadModel<?>> models = new HashMap<>();
    private final Leadership leadership;
    private final Lockstep lockstep;
    private final PositionSignal signal;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Topic topic;
    private final TopicWatch watch;
    private volatile boolean closed;
    private volatile boolean rebuilding;
    private volatile boolean works;
    private long lastChores;
    private long nextAsk = System.nanoTime();
    private @Nullable End wanted;
    private long lastGarbage = System.nanoTime();

    Leader(
            ViewsDatabase database,
            IntakeSettings settings,
            List<? extends ReadModel<?>> all,
            PositionSignal signal,
            Leadership leadership)
            throws SQLException {
        this.database = database;
        this.settings = settings;
        this.leadership = leadership;
        this.signal = signal;
        all.forEach(m -> models.put(m.name(), m));
        try (Connection connection = database.write()) {
            Garbage.forgetShadows(connection);
            Garbage.collect(connection);
            lockstep =
                    new Lockstep(
                            database,
                            ProgressTable.point(connection),
                            ProgressTable.seen(connection),
                            new KnownEvents(database, connection),
                            signal,
                            this::startCatchUp);
            connection.commit();
        }
        enrol();
        signal.moveTo(lockstep.point().position());
        topic = new Topic(settings, settings.batch());
        watch = new TopicWatch(topic, settings.retryAtMost());
    }

    private void enrol() throws SQLException {
        for (Stored stored : stored()) {
            ReadModel<?> model = models.get(stored.name());
            if (model == null) {
                continue;
            }
            if (stored.behind() == null) {
                Folding<?> folding = folding(model, stored.generation());
                folding.reload();
                lockstep.join(folding);
            } else if (!stored.asked()) {
                startCatchUp(stored.name());
            }
        }
    }

    /** Until it is stopped, loses its leadership, or something fails that it cannot heal itself. */
    void run() throws SQLException {
        // The last records are read again: they must still be the ones that were folded.
        long began = lockstep.point().position();
        topic.seek(Math.max(0, lockstep.point().offset() - LOOK_BACK));
        while (!closed) {
            listen();
            Polled polled = topic.poll(POLL);
            watch.shown(polled.records().stream().filter(lockstep::isOurs).toList());
            watch.missing(lockstep.take(polled));
            works |= watch.waiting() != null || lockstep.point().position() > began;
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
        if (!leadership.holds()) {
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
                    Garbage.collect(connection);
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
            topic.end()
                    .ifPresent(offset -> {
                        watch.endsAt(offset, lockstep.point().offset());
                        wanted = new End(offset, now);
                    });
            nextAsk = now + CHORES_NANOS;
        }
        End end = wanted;
        if (end == null || !topic.isAt(end.offset())) {
            return;
        }
        wanted = null;
        boolean holdsAll = watch.holdsAll(lockstep.point().position());
        works |= holdsAll || watch.waiting() != null;
        if (!holdsAll) {
            return;
        }
        Duration ago = Duration.ofNanos(System.nanoTime() - end.nanos());
        try (Connection connection = database.write()) {
            ProgressTable.caughtUp(connection, ago);
            connection.commit();
        }
        signal.caughtUp(ago);
    }

    private void rebuild(List<String> names) {
        try {
            int generation;
            try (Connection connection = database.write()) {
                generation = Garbage.nextGeneration(connection);
                connection.rollback();
            }
            List<Folding<?>> shadows = new ArrayList<>();
            names.forEach(name -> shadows.add(folding(model(name), generation)));
            LOG.info("Rebuilding {} in generation {}", names, generation);
            var failed =
                    new Rebuilding(generation, shadows, lockstep, database, () -> closed)
                            .run(new Topic(settings, settings.rebuildBatch()));
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
                    Folding<?> folding = folding(model(name), stored.generation());
                    new CatchUp(
                                    folding,
                                    stored.behind(),
                                    lockstep,
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

    private Folding<?> folding(ReadModel<?> model, int generation) {
        return Folding.on(model, generation, database, settings.rowsInMemory());
    }

    private List<Stored> stored() throws SQLException {
        try (Connection connection = database.write()) {
            List<Stored> all = ProgressTable.models(connection);
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
        topic.wake();
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
        workers.close();
        topic.close();
    }
}
