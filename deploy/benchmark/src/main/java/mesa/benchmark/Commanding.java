package mesa.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import mesa.command.dispatch.TimeOrderedId;
import mesa.embedded.Database;

/** Commands in process, through each contender's whole path, 64 callers. */
final class Commanding {
    private static final int CALLERS = 64;
    private static final int LENGTH = 200;
    private static final int LONG = 10_000;

    /** A command path is a small part of what the whole platform runs through. */
    private static final double STEADY_PART = 3;

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final ProgressLine progressLine;
    private final AtomicLong names = new AtomicLong();

    Commanding(Plan plan, Server server, Results results, ProgressLine progressLine) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progressLine = progressLine;
    }

    static int steps(Plan plan) {
        return 7 + plan.rounds() * 6;
    }

    void run() throws Exception {
        List<Kind> kinds = List.of(Kind.OURS, Kind.JDBC_TUNED, Kind.JPA);
        try (CommandPipeline ours = open(Kind.OURS);
                CommandPipeline tuned = open(Kind.JDBC_TUNED);
                CommandPipeline untuned = open(Kind.JPA)) {
            List<CommandPipeline> paths = List.of(ours, tuned, untuned);
            List<List<UUID>> actors = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                actors.add(prepared(kinds.get(i), paths.get(i)));
            }
            longStream();
            for (int round = 0; round < plan.rounds(); round++) {
                for (int i = 0; i < kinds.size(); i++) {
                    int k = (i + round) % kinds.size();
                    measure(kinds.get(k), paths.get(k), actors.get(k));
                }
            }
        }
    }

    /** Whoever keeps states has met every stream before anybody is timed. */
    private List<UUID> prepared(Kind kind, CommandPipeline path) throws Exception {
        progressLine.step(kind.title() + ", streams of 200 events");
        int streams = kind == Kind.JPA ? Math.min(100, plan.streams()) : plan.streams();
        List<UUID> actors = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            actors.add(TimeOrderedId.next());
            path.prepare(actors.getLast(), LENGTH);
        }
        progressLine.step(kind.title() + ", warm-up of commands");
        for (UUID actor : actors) {
            path.rename(actor, name());
        }
        double most = plan.steadySeconds() / STEADY_PART;
        Load.steady(CALLERS, most, () -> path.create(TimeOrderedId.next()));
        Load.steady(CALLERS, most, () -> path.rename(any(actors), name()));
        return actors;
    }

    /** What a command waits when its stream has 10,000 events and nobody has met it yet. */
    private void longStream() throws Exception {
        progressLine.step("A stream of 10,000 events, met for the first time");
        UUID actor = TimeOrderedId.next();
        try (CommandPipeline path = open(Kind.OURS)) {
            path.prepare(actor, LONG);
        }
        for (int i = 0; i < 5; i++) {
            try (CommandPipeline path = open(Kind.OURS)) {
                path.create(TimeOrderedId.next());
                long begin = System.nanoTime();
                path.rename(actor, name());
                results.add("long", Kind.OURS, (System.nanoTime() - begin) / 1e6);
            }
        }
    }

    private void measure(Kind kind, CommandPipeline path, List<UUID> actors) throws Exception {
        server.checkpoint();
        progressLine.step(kind.title() + ", commands that create");
        add("create@64", kind, timed(kind, () -> path.create(TimeOrderedId.next())));
        progressLine.step(kind.title() + ", commands on streams of 200 events");
        add("existing@64", kind, timed(kind, () -> path.rename(any(actors), name())));
    }

    /** Whoever loads 200 events from large objects needs seconds for one command of 64. */
    private Load.Measured timed(Kind kind, Load.Call call) throws Exception {
        double seconds = kind == Kind.JPA ? Math.max(4, plan.seconds()) : plan.seconds();
        return Load.run(CALLERS, plan.warmUp(), seconds, call);
    }

    private void add(String what, Kind kind, Load.Measured measured) {
        results.add(what, kind, measured.perSecond());
        results.add(what + ".p50", kind, measured.p50());
        results.add(what + ".p99", kind, measured.p99());
    }

    private CommandPipeline open(Kind kind) throws Exception {
        Database database =
                server.database("commands_" + kind.name().toLowerCase(java.util.Locale.ROOT));
        String url = database.ownerUrl();
        return switch (kind) {
            case OURS -> new OurCommands(database);
            case JDBC -> new StockJdbc(url, false).commands();
            case JDBC_TUNED -> new StockJdbc(url, true).commands();
            case JPA -> new StockJpa(url, false, 20).commands();
            case JPA_TUNED -> new StockJpa(url, true, 20).commands();
            case PLAIN, COPY -> throw new IllegalArgumentException(kind + " has no commands");
        };
    }

    private static UUID any(List<UUID> actors) {
        return actors.get(ThreadLocalRandom.current().nextInt(actors.size()));
    }

    private String name() {
        return "Institución " + names.incrementAndGet();
    }
}
