package mesa.benchmark;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import mesa.command.dispatch.TimeOrderedId;

/**
 * What Axon does when a read model is rebuilt, beside our rebuild in {@link Whole}: the same number
 * of events of the same kind, while as many new ones are written.
 */
final class Replaying {
    static final int STEPS = 3;

    /** Events of an actor, here and in our rebuild: a registration and some changes of name. */
    static final int LENGTH = 10;

    /** New events a second, here and in our rebuild. */
    static final int WRITES = 50;

    private static final String DATABASE = "replay";
    private static final double WARM_UP = 3;
    private static final int WRITERS = 8;

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final ProgressLine progressLine;

    Replaying(Plan plan, Server server, Results results, ProgressLine progressLine) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progressLine = progressLine;
    }

    void run() throws Exception {
        String url = server.database(DATABASE).ownerUrl();
        progressLine.step("%,d events for Axon to replay".formatted(plan.rebuildEvents()));
        fill(url);
        server.settle(DATABASE);
        progressLine.step("Axon's pooled processor with its defaults");
        results.add("rebuild", Kind.JDBC, perSecond(url, false));
        server.checkpoint();
        progressLine.step("Axon's pooled processor, tuned");
        results.add("rebuild", Kind.JDBC_TUNED, perSecond(url, true));
    }

    private void fill(String url) throws Exception {
        try (StockJdbc stock = new StockJdbc(url, true)) {
            inParallel(
                    plan.rebuildEvents() / LENGTH,
                    () -> {
                        UUID actor = TimeOrderedId.next();
                        stock.append(Actors.stream(actor), Actors.history(actor, LENGTH));
                    });
        }
    }

    /** Does something so many times, some at a time. */
    static void inParallel(long times, Load.Call call) throws Exception {
        Semaphore free = new Semaphore(WRITERS);
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < times && !failed.get(); i++) {
                free.acquire();
                threads.submit(() -> {
                    boolean well = false;
                    try {
                        call.run();
                        well = true;
                    } finally {
                        if (!well) {
                            failed.set(true);
                        }
                        free.release();
                    }
                    return null;
                });
            }
        }
        if (failed.get()) {
            throw new IllegalStateException("Not everything was stored");
        }
    }

    private double perSecond(String url, boolean tuned) throws SQLException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (StockJdbc other = new StockJdbc(url, tuned);
                StockReplay replay = new StockReplay(url, tuned)) {
            Thread writing = Thread.startVirtualThread(() -> write(over, other));
            try {
                return replay.perSecond(WARM_UP, plan.replaySeconds(), plan.rebuildEvents());
            } finally {
                over.set(true);
                writing.join();
            }
        }
    }

    private static void write(AtomicBoolean over, StockJdbc stock) {
        while (!over.get()) {
            UUID actor = TimeOrderedId.next();
            stock.append(Actors.stream(actor), Actors.history(actor, 1));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / WRITES);
        }
    }
}
