package mesa.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Measures every contender on one durable PostgreSQL in one run and writes the report. */
public final class Benchmark {
    private static final int FIVE = 5;
    private static final int MANY = 64;
    private static final int COPY_ROWS = 10_000;

    /** Storing is a small part of what the whole platform runs through. */
    private static final double APPEND_PART = 6;

    private final Plan plan;
    private final Server server;
    private final Results results = new Results();
    private final Facts facts;
    private final Random random = new Random();
    private final ProgressLine progressLine;
    private boolean failed;

    private Benchmark(Plan plan, Server server) {
        this.plan = plan;
        this.server = server;
        this.facts = new Facts(plan.payload());
        this.progressLine = new ProgressLine(System.out, steps());
    }

    public static void main(String[] words) throws Exception {
        Plan plan;
        try {
            plan = Plan.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        boolean failed = false;
        Instant begin = Instant.now();
        try (Server server = new Server()) {
            if (plan.has(Plan.Chapter.PARTITIONS)) {
                new Partitions(plan, server).run();
            } else {
                Benchmark benchmark = new Benchmark(plan, server);
                benchmark.run();
                new Report(plan, benchmark.results, server.version()).write();
                System.out.println("Written: " + plan.report());
                failed = benchmark.failed;
            }
        }
        Duration took = Duration.between(begin, Instant.now());
        System.out.printf(
                "The run took %d:%02d minutes.%n", took.toMinutes(), took.toSecondsPart());
        System.exit(failed ? 1 : 0);
    }

    private int steps() {
        return (plan.has(Plan.Chapter.APPENDS) ? appendSteps() : 0)
                + (plan.has(Plan.Chapter.COMMANDS) ? Commanding.steps(plan) : 0)
                + (plan.has(Plan.Chapter.HOLD) ? Holding.steps(plan) : 0)
                + (plan.has(Plan.Chapter.WHOLE) ? Whole.steps(plan) : 0)
                + (plan.has(Plan.Chapter.REPLAY) ? Replaying.STEPS : 0)
                + (plan.has(Plan.Chapter.PAGES) ? PageTimes.STEPS : 0)
                + (plan.has(Plan.Chapter.STANDALONE) ? StandaloneStarts.STEPS : 0);
    }

    private int appendSteps() {
        long callers = plan.kinds().stream().filter(Kind::hasCallers).count();
        long others = plan.kinds().size() - callers;
        return plan.kinds().size()
                + (int) (plan.rounds() * (callers * (plan.callers().size() + 2L) + others * 2L))
                + Naming.steps(plan);
    }

    /** The compiler learns each contender's code before anybody is timed. */
    private void warmUp() throws Exception {
        for (Kind kind : plan.kinds()) {
            progressLine.step(kind.title() + ", warm-up");
            try (Contender contender = kind.open(server.database(kind.database()))) {
                Load.steady(16, plan.steadySeconds() / APPEND_PART, () -> store(contender, 1));
                contender.read(after(4 * plan.warmUp()));
            }
        }
    }

    private void store(Contender contender, int events) throws Exception {
        facts.store(contender, events);
    }

    /** A chapter that fails is told of and does not take the others' figures with it. */
    private void run() {
        chapter(Plan.Chapter.APPENDS, this::appends);
        chapter(Plan.Chapter.COMMANDS, new Commanding(plan, server, results, progressLine)::run);
        chapter(Plan.Chapter.HOLD, new Holding(plan, server, facts, results, progressLine)::run);
        chapter(Plan.Chapter.WHOLE, new Whole(plan, server, results, progressLine)::run);
        chapter(Plan.Chapter.REPLAY, new Replaying(plan, server, results, progressLine)::run);
        chapter(Plan.Chapter.PAGES, new PageTimes(plan, server, results, progressLine)::run);
        chapter(Plan.Chapter.STANDALONE, new StandaloneStarts(results, progressLine)::run);
        progressLine.end();
    }

    private void chapter(Plan.Chapter chapter, Load.Call work) {
        if (!plan.has(chapter)) {
            return;
        }
        try {
            work.run();
        } catch (Exception e) {
            failed = true;
            System.err.println("\nThe chapter " + chapter + " was not measured to its end:");
            e.printStackTrace();
        }
    }

    private void appends() throws Exception {
        warmUp();
        Naming naming = new Naming(plan, server, results, progressLine);
        for (int round = 0; round < plan.rounds(); round++) {
            for (int callers : plan.callers()) {
                for (Kind kind : shuffled()) {
                    if (kind.hasCallers()) {
                        append(kind, callers, 1, "append@" + callers);
                    }
                }
            }
            for (Kind kind : shuffled()) {
                if (kind.hasCallers()) {
                    append(kind, MANY, FIVE, "five@" + MANY);
                } else {
                    copy(kind);
                }
            }
            for (Kind kind : shuffled()) {
                read(kind);
            }
            naming.measure();
        }
    }

    private List<Kind> shuffled() {
        List<Kind> kinds = new ArrayList<>(plan.kinds());
        Collections.shuffle(kinds, random);
        return kinds;
    }

    private void append(Kind kind, int callers, int events, String what) throws Exception {
        progressLine.step("%s, %d callers × %d".formatted(kind.title(), callers, events));
        server.checkpoint();
        try (Contender contender = kind.open(server.database(kind.database()))) {
            String counted = contender.tables().getFirst();
            double walBefore = server.walBytes();
            double rowsBefore = server.rows(kind.database(), counted);
            Load.Measured measured =
                    Load.run(
                            callers, plan.warmUp(), plan.seconds(), () -> store(contender, events));
            double rows = server.rows(kind.database(), counted);
            results.add(what, kind, measured.perSecond() * events);
            results.add(what + ".p50", kind, measured.p50());
            results.add(what + ".p99", kind, measured.p99());
            if (callers == MANY && events == 1) {
                results.add("wal", kind, (server.walBytes() - walBefore) / (rows - rowsBefore));
                results.add(
                        "table",
                        kind,
                        server.tableBytes(kind.database(), contender.tables()) / rows);
            }
        }
    }

    private void copy(Kind kind) throws Exception {
        progressLine.step(kind.title());
        server.checkpoint();
        try (Contender contender = kind.open(server.database(kind.database()))) {
            Load.Measured measured =
                    Load.run(1, plan.warmUp(), plan.seconds(), () -> store(contender, COPY_ROWS));
            results.add("copy", kind, measured.perSecond() * COPY_ROWS);
        }
    }

    private void read(Kind kind) throws Exception {
        progressLine.step(kind.title() + ", reading");
        try (Contender contender = kind.open(server.database(kind.database()))) {
            contender.read(after(plan.warmUp()));
            long begin = System.nanoTime();
            var enough = after(plan.seconds());
            long events = 0;
            while (!enough.getAsBoolean()) {
                events += contender.read(enough);
            }
            results.add("read", kind, events / ((System.nanoTime() - begin) / 1e9));
        }
    }

    private static BooleanSupplier after(double seconds) {
        long end = System.nanoTime() + Load.nanos(seconds);
        return () -> System.nanoTime() >= end;
    }
}
