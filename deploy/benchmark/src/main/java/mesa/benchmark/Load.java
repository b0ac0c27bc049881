package mesa.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Callers that do one thing after another for a while. */
final class Load {
    private static final double STRETCH = 5;
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

    private Load() {}

    interface Call {
        void run() throws Exception;
    }

    /**
     * @param perSecond completed calls
     * @param p50 and the others in microseconds
     */
    record Measured(double perSecond, double p50, double p99, double worst) {}

    /** Runs the callers through a warm-up and then measures. */
    static Measured run(int callers, double warmUp, double seconds, Call call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Histogram>> running = new ArrayList<>();
            long begin = System.nanoTime() + nanos(0.02);
            long from = begin + nanos(warmUp);
            long until = from + nanos(seconds);
            for (int i = 0; i < callers; i++) {
                running.add(
                        threads.submit(() -> {
                            go.await();
                            return caller(from, until, call);
                        }));
            }
            go.countDown();
            Histogram all = new Histogram(LONGEST, 3);
            for (Future<Histogram> caller : running) {
                all.add(finished(caller));
            }
            return new Measured(
                    all.getTotalCount() / seconds,
                    all.getValueAtPercentile(50),
                    all.getValueAtPercentile(99),
                    all.getMaxValue());
        }
    }

    /**
     * Lets the compiler finish: runs until two stretches in a row were no better than the best
     * before them by a twentieth, or the time is over.
     *
     * @return seconds it took
     */
    static double steady(int callers, double most, Call call) throws Exception {
        long begin = System.nanoTime();
        double best = 0;
        int noBetter = 0;
        while (noBetter < 2 && System.nanoTime() - begin < nanos(most)) {
            double rate = run(callers, 0, Math.min(STRETCH, most), call).perSecond();
            noBetter = rate > best * 1.05 ? 0 : noBetter + 1;
            best = Math.max(best, rate);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Histogram caller(long from, long until, Call call) throws Exception {
        Histogram times = new Histogram(LONGEST, 3);
        long before = System.nanoTime();
        while (before < until) {
            call.run();
            long after = System.nanoTime();
            // Only what ended inside of the window counts.
            if (after >= from && after < until) {
                times.recordValue(Math.min(LONGEST, (after - before) / 1_000));
            }
            before = after;
        }
        return times;
    }

    private static Histogram finished(Future<Histogram> caller) throws Exception {
        try {
            return caller.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
