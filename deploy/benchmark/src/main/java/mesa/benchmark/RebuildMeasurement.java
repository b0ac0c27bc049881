package mesa.benchmark;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.store.Append;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.Journal;
import mesa.query.projection.Rebuilds;
import org.springframework.context.ConfigurableApplicationContext;

/** All our read models rebuilt beside the live ones while commands go on. */
final class RebuildMeasurement {
    private static final double EARLY = 0.3;
    private static final double LATE = 0.9;

    private final ConfigurableApplicationContext platform;
    private final Results results;
    private long collecting;

    RebuildMeasurement(ConfigurableApplicationContext platform, Results results) {
        this.platform = platform;
        this.results = results;
    }

    /** Returns when the live read models have taken the events too. */
    void fill(long events) throws Exception {
        Journal journal = platform.getBean(Journal.class);
        long missing = events - journal.head() - 1;
        Replaying.inParallel(
                (missing + Replaying.LENGTH - 1) / Replaying.LENGTH,
                () -> {
                    UUID actor = TimeOrderedId.next();
                    var history = Actors.history(actor, Replaying.LENGTH);
                    if (!(journal.append(Append.of(Actors.stream(actor), -1, history))
                            instanceof Stored)) {
                        throw new IllegalStateException("A new stream was refused");
                    }
                });
        Whole.caughtUp(platform);
    }

    void measure() throws Exception {
        Rebuilds rebuilds = platform.getBean(Rebuilds.class);
        CommandGateway commandGateway = platform.getBean(CommandGateway.class);
        AtomicBoolean over = new AtomicBoolean();
        Thread writing = Thread.startVirtualThread(() -> write(over, commandGateway));
        long events = platform.getBean(Journal.class).head() + 1;
        double early = 0;
        double late = 0;
        double seconds;
        try {
            long begin = System.nanoTime();
            rebuilds.ask(rebuilds.models());
            // Asked for is already not in step, so the first look cannot be too early.
            while (rebuilds.standings().stream()
                    .anyMatch(it -> it.state() != Rebuilds.State.IN_STEP)) {
                double done = done(rebuilds);
                if (early == 0 && done >= EARLY) {
                    early = liveBytes();
                }
                if (late == 0 && done >= LATE) {
                    late = liveBytes();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            seconds = (System.nanoTime() - begin - collecting) / 1e9;
        } finally {
            over.set(true);
            writing.join();
        }
        results.add("rebuild", Kind.OURS, events / seconds);
        results.add("rebuild.events", Kind.OURS, events);
        results.add("rebuild.seconds", Kind.OURS, seconds);
        results.add("rebuild.models", Kind.OURS, rebuilds.models().size());
        if (early > 0 && late > 0) {
            results.add("heap.early", Kind.OURS, early / (1 << 20));
            results.add("heap.late", Kind.OURS, late / (1 << 20));
            results.add("heap.ratio", Kind.OURS, late / early);
        }
    }

    /** The part of the events that the new tables have taken. */
    private static double done(Rebuilds rebuilds) {
        return rebuilds.standings().stream()
                .map(Rebuilds.Standing::rebuild)
                .filter(Objects::nonNull)
                .mapToDouble(it -> (it.position() + 1.0) / (it.target() + 1.0))
                .max()
                .orElse(0);
    }

    /**
     * What is left on the heap when everything unreachable is gone. Everybody stands still
     * meanwhile, so the time it takes is no part of the rebuild's.
     */
    private double liveBytes() {
        long begin = System.nanoTime();
        System.gc();
        collecting += System.nanoTime() - begin;
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void write(AtomicBoolean over, CommandGateway commandGateway) {
        while (!over.get()) {
            OurCommands.send(commandGateway, Actors.register(TimeOrderedId.next()));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / Replaying.WRITES);
        }
    }
}
