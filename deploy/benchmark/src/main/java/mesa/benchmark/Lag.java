package mesa.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mesa.query.projection.PositionSignal;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the answer of a command to what follows from it: for every command until the platform says
 * that its read models have come so far, and for a share of them until a stranger's SELECT finds
 * the row in the views database.
 */
final class Lag {
    private static final int PER_SECOND = 500;

    /** One in so many is looked for by SELECT, so that the looking does not become the load. */
    private static final int LOOKED_FOR = 5;

    /**
     * @param at when the answer was there, as the clock of this process counts
     */
    record Answered(UUID actor, long position, long at) {}

    private final ConfigurableApplicationContext platform;
    private final String views;
    private final Results results;

    Lag(ConfigurableApplicationContext platform, String views, Results results) {
        this.platform = platform;
        this.views = views;
        this.results = results;
    }

    /** Commands are sent by the clock, whether or not the last answer has come. */
    void measure(double seconds, Callable<Answered> command) throws Exception {
        PositionSignal signal = platform.getBean(PositionSignal.class);
        int count = (int) (PER_SECOND * seconds);
        List<Long> moved = new ArrayList<>();
        List<Long> to = new ArrayList<>();
        List<Answered> answers = new ArrayList<>();
        RowsSeen seen = new RowsSeen(views);
        try (RowsSeen looking = seen;
                var listening =
                        signal.listen(position -> {
                            synchronized (moved) {
                                moved.add(System.nanoTime());
                                to.add(position);
                            }
                        });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answered>> sent = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = begin + i * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                boolean lookedFor = i % LOOKED_FOR == 0;
                sent.add(
                        threads.submit(() -> {
                            Answered answer = command.call();
                            if (lookedFor) {
                                looking.lookFor(answer);
                            }
                            return answer;
                        }));
            }
            for (Future<Answered> one : sent) {
                answers.add(one.get());
            }
            Whole.caughtUp(platform);
            looking.allSeen(Duration.ofSeconds(30));
            // Whoever waits for the position may be told before whoever listens.
            Thread.sleep(Duration.ofMillis(200));
        }
        add("signal", signals(answers, moved, to));
        add("lag", seen.lags());
        results.add("lag.looked", Kind.OURS, seen.lags().getTotalCount());
    }

    private void add(String what, Histogram lags) {
        results.add(what + ".p50", Kind.OURS, lags.getValueAtPercentile(50));
        results.add(what + ".p99", Kind.OURS, lags.getValueAtPercentile(99));
    }

    private static Histogram signals(List<Answered> answers, List<Long> moved, List<Long> to) {
        Histogram lags = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
        synchronized (moved) {
            List<Answered> inOrder = new ArrayList<>(answers);
            inOrder.sort((a, b) -> Long.compare(a.position(), b.position()));
            int i = 0;
            for (Answered answer : inOrder) {
                while (i < to.size() && to.get(i) < answer.position()) {
                    i++;
                }
                if (i == to.size()) {
                    throw new IllegalStateException("Never told of " + answer.position());
                }
                lags.recordValue(Math.max(0, (moved.get(i) - answer.at()) / 1_000));
            }
        }
        return lags;
    }
}
