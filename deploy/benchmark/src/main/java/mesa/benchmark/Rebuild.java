package mesa.benchmark;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import mesa.command.door.Commands;
import mesa.command.door.TimeOrderedId;
import mesa.command.store.Append;
import mesa.command.store.Journal;
import mesa.command.store.Verdict.Stored;
import mesa.query.intake.Rebuilds;
import org.springframework.context.ConfigurableApplicationContext;

/** All our read models rebuilt beside the live ones while commands go on. */
final class Rebuild {
    private final ConfigurableApplicationContext platform;
    private final Results results;

    Rebuild(ConfigurableApplicationContext platform, Results results) {
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
        Commands commands = platform.getBean(Commands.class);
        AtomicBoolean over = new AtomicBoolean();
        Thread writing = Thread.startVirtualThread(() -> write(over, commands));
        long events = platform.getBean(Journal.class).head() + 1;
        Heap heap = Heap.watched();
        double seconds;
        try (heap) {
            long begin = System.nanoTime();
            rebuilds.ask(rebuilds.models());
            // Asked for is already not in step, so the first look cannot be too early.
            while (rebuilds.standings().stream()
                    .anyMatch(it -> it.state() != Rebuilds.State.IN_STEP)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            seconds = (System.nanoTime() - begin) / 1e9;
        } finally {
            over.set(true);
            writing.join();
        }
        results.add("rebuild", Kind.OURS, events / seconds);
        results.add("rebuild.events", Kind.OURS, events);
        results.add("rebuild.seconds", Kind.OURS, seconds);
        results.add("rebuild.models", Kind.OURS, rebuilds.models().size());
        double before = heap.atTheBeginning();
        double after = heap.atTheEnd();
        results.add("heap.before", Kind.OURS, before / (1 << 20));
        results.add("heap.after", Kind.OURS, after / (1 << 20));
        results.add("heap.ratio", Kind.OURS, after / before);
    }

    private static void write(AtomicBoolean over, Commands commands) {
        while (!over.get()) {
            OurCommands.send(commands, Actors.register(TimeOrderedId.next()));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / Replaying.WRITES);
        }
    }
}
