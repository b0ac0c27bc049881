package mesa.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Commands in process, through each contender's whole path, 64 callers. */
final class Commanding {
    private static final int CALLERS = 64;
    private static final int LENGTH = 200;
    private static final int LONG = 10_000;

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final Progress progress;
    private final AtomicLong names = new AtomicLong();

    Commanding(Plan plan, Server server, Results results, Progress progress) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progress = progress;
    }

    static int steps(Plan plan) {
        return 7 + plan.rounds() * 6;
    }

    void run() throws Exception {
        List<Kind> kinds = List.of(Kind.OURS, Kind.JDBC_TUNED, Kind.JPA);
        List<List<UUID>> actors = new ArrayList<>();
        for (Kind kind : kinds) {
            progress.step(kind.title() + ", streams of 200 events");
            actors.add(prepare(kind));
            progress.step(kind.title() + ", warm-up of commands");
            try (CommandPath path = open(kind)) {
                List<UUID> known = actors.getLast();
                Load.run(CALLERS, 0, 2 * plan.warmUp(), () -> path.create(UUID.randomUUID()));
                Load.run(8, 0, 2 * plan.warmUp(), () -> path.rename(any(known), name()));
            }
        }
        longStream();
        for (int round = 0; round < plan.rounds(); round++) {
            for (int i = 0; i < kinds.size(); i++) {
                measure(kinds.get((i + round) % kinds.size()), actors.get((i + round) % kinds.size()));
            }
        }
    }

    /** What a command waits when its stream has 10,000 events and nobody has met it yet. */
    private void longStream() throws Exception {
        progress.step("A stream of 10,000 events, met for the first time");
        UUID actor = UUID.randomUUID();
        try (CommandPath path = open(Kind.OURS)) {
            path.prepare(actor, LONG);
        }
        for (int i = 0; i < 5; i++) {
            try (CommandPath path = open(Kind.OURS)) {
                path.create(UUID.randomUUID());
                long begin = System.nanoTime();
                path.rename(actor, name());
                results.add("long", Kind.OURS, (System.nanoTime() - begin) / 1e6);
            }
        }
    }

    private void measure(Kind kind, List<UUID> actors) throws Exception {
        server.checkpoint();
        try (CommandPath path = open(kind)) {
            progress.step(kind.title() + ", commands that create");
            add(
                    "create@64",
                    kind,
                    Load.run(
                            CALLERS,
                            plan.warmUp(),
                            plan.seconds(),
                            () -> path.create(UUID.randomUUID())));
            progress.step(kind.title() + ", commands on streams of 200 events");
            add(
                    "existing@64",
                    kind,
                    Load.run(
                            CALLERS,
                            // Long enough that whoever keeps states has met every stream.
                            2 * plan.warmUp(),
                            plan.seconds(),
                            () -> path.rename(any(actors), name())));
        }
    }

    private void add(String what, Kind kind, Load.Measured measured) {
        results.add(what, kind, measured.perSecond());
        results.add(what + ".p50", kind, measured.p50());
        results.add(what + ".p99", kind, measured.p99());
    }

    /** JPA stores 800 events a second here, so it gets fewer streams; each is loaded all the same. */
    private List<UUID> prepare(Kind kind) throws Exception {
        int streams = kind == Kind.JPA ? Math.min(100, plan.streams()) : plan.streams();
        List<UUID> actors = new ArrayList<>();
        try (CommandPath path = open(kind)) {
            for (int i = 0; i < streams; i++) {
                actors.add(UUID.randomUUID());
                path.prepare(actors.getLast(), LENGTH);
            }
        }
        return actors;
    }

    private CommandPath open(Kind kind) throws Exception {
        String url = server.url("commands_" + kind.name().toLowerCase(java.util.Locale.ROOT));
        return switch (kind) {
            case OURS -> new OurCommands(url);
            case JDBC -> new StockJdbc(url, false).commands();
            case JDBC_TUNED -> new StockJdbc(url, true).commands();
            case JPA -> new StockJpa(url, false).commands();
            case JPA_TUNED -> new StockJpa(url, true).commands();
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
