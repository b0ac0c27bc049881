package mesa.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import mesa.api.actor.ActorId;
import mesa.api.wire.Json;
import mesa.command.door.Commands;
import mesa.command.store.Append;
import mesa.command.store.Journal;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.intake.PositionSignal;
import mesa.query.intake.Rebuilds;
import org.HdrHistogram.Histogram;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole platform: over HTTP with login, through Kafka into the rows, and rebuilding them. */
final class Whole {
    private static final int CALLERS = 64;
    private static final int PER_SECOND = 500;
    private static final double WARM_UP = 5;
    private static final int LATER = 503;

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final Progress progress;

    Whole(Plan plan, Server server, Results results, Progress progress) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progress = progress;
    }

    static int steps(Plan plan) {
        return 5 + 2 * plan.rounds();
    }

    void run() throws Exception {
        progress.step("The whole platform starts");
        Path folder = Files.createTempDirectory("mesa-benchmark-kafka");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
                TestIssuer issuer = TestIssuer.start();
                ConfigurableApplicationContext platform = start(kafka, issuer);
                HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI door =
                    URI.create(
                            "http://localhost:"
                                    + platform.getEnvironment().getProperty("local.server.port"));
            String token = issuer.token(null, "secretariat");
            Commands commands = platform.getBean(Commands.class);
            progress.step("Warm-up of both ways in");
            Load.run(
                    CALLERS,
                    0,
                    WARM_UP,
                    () -> OurCommands.send(commands, Actors.register(UUID.randomUUID())));
            Load.run(CALLERS, 0, WARM_UP, () -> register(client, door, token));
            for (int round = 0; round < plan.rounds(); round++) {
                progress.step("Commands in the whole platform, in process");
                measure(
                        "whole.inside",
                        () -> OurCommands.send(commands, Actors.register(UUID.randomUUID())));
                progress.step("The same over HTTP, with JSON and login");
                measure("whole.http", () -> register(client, door, token));
            }
            progress.step("Waiting for the read models");
            caughtUp(platform);
            progress.step("From the answer to the row, at 500 commands per second");
            lag(platform, client, door, token);
            progress.step("Rebuilding all read models while writes go on");
            rebuild(platform);
        } finally {
            Server.delete(folder);
        }
    }

    private ConfigurableApplicationContext start(EmbeddedKafka kafka, TestIssuer issuer)
            throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("mesa.events.url", server.url("whole_events"));
        settings.put("mesa.views.url", server.url("whole_views"));
        settings.put("mesa.relay.bootstrap", kafka.bootstrap());
        settings.put("mesa.intake.bootstrap", kafka.bootstrap());
        settings.put("mesa.access.issuer-uri", issuer.uri());
        settings.put("mesa.home", Files.createTempDirectory("mesa-benchmark-home").toString());
        settings.put("spring.threads.virtual.enabled", true);
        settings.put("axon.axonserver.enabled", false);
        settings.put("mesa.relay.term", "2s");
        settings.put("mesa.reactions.term", "2s");
        settings.put("logging.level.root", "warn");
        return new SpringApplicationBuilder(WholePlatform.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("benchmark", settings)))
                .run();
    }

    private void measure(String what, Load.Call call) throws Exception {
        server.checkpoint();
        Load.Measured measured = Load.run(CALLERS, 2 * plan.warmUp(), plan.seconds(), call);
        results.add(what, Kind.OURS, measured.perSecond());
        results.add(what + ".p50", Kind.OURS, measured.p50());
        results.add(what + ".p99", Kind.OURS, measured.p99());
    }

    /** The position that was answered. */
    private static long register(HttpClient client, URI door, String token) throws Exception {
        UUID actor = UUID.randomUUID();
        HttpRequest request =
                HttpRequest.newBuilder(door.resolve("/api/v1/actors/" + actor + "/register"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"name\":\"Institución %s\",\"sector\":\"ACADEMIA\"}"
                                                .formatted(actor)))
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        while (answer.statusCode() == LATER) {
            // Back-pressure is answered by asking again; the caller's time runs on meanwhile.
            Thread.sleep(Duration.ofMillis(20));
            answer = client.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body()).path("position").asLong();
    }

    private static void caughtUp(ConfigurableApplicationContext platform) {
        long head = platform.getBean(Journal.class).head();
        if (!platform.getBean(PositionSignal.class).await(head, Duration.ofMinutes(5))) {
            throw new IllegalStateException("The read models do not catch up with " + head);
        }
    }

    /** Sent by the clock, whether or not the last answer has come. */
    private void lag(
            ConfigurableApplicationContext platform, HttpClient client, URI door, String token)
            throws Exception {
        Map<Long, Long> answered = new ConcurrentHashMap<>();
        Map<Long, Long> visible = new ConcurrentHashMap<>();
        PositionSignal signal = platform.getBean(PositionSignal.class);
        long[] seen = {signal.position()};
        var listening =
                signal.listen(position -> {
                    long now = System.nanoTime();
                    while (seen[0] < position) {
                        visible.put(++seen[0], now);
                    }
                });
        int count = (int) (PER_SECOND * plan.lagSeconds());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = begin + i * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.submit(() -> {
                    answered.put(register(client, door, token), System.nanoTime());
                    return null;
                });
            }
        }
        caughtUp(platform);
        // Whoever waits for the position may be told before whoever listens.
        for (int i = 0; i < 100 && seen[0] < signal.position(); i++) {
            Thread.sleep(Duration.ofMillis(10));
        }
        listening.close();
        Histogram lags = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
        answered.forEach((position, at) -> {
            Long then = visible.get(position);
            if (then != null) {
                lags.recordValue(Math.max(0, (then - at) / 1_000));
            }
        });
        if (lags.getTotalCount() < count * 0.99) {
            throw new IllegalStateException(
                    "%d commands, %d answered, %d seen"
                            .formatted(count, answered.size(), lags.getTotalCount()));
        }
        results.add("lag.p50", Kind.OURS, lags.getValueAtPercentile(50));
        results.add("lag.p99", Kind.OURS, lags.getValueAtPercentile(99));
    }

    private void rebuild(ConfigurableApplicationContext platform) throws Exception {
        Journal journal = platform.getBean(Journal.class);
        int length = 100;
        while (journal.head() < plan.rebuildEvents()) {
            UUID actor = UUID.randomUUID();
            journal.append(
                    Append.of(new ActorId(actor).stream(), -1, Actors.history(actor, length)));
        }
        caughtUp(platform);
        Rebuilds rebuilds = platform.getBean(Rebuilds.class);
        Commands commands = platform.getBean(Commands.class);
        AtomicBoolean over = new AtomicBoolean();
        Thread writing =
                Thread.startVirtualThread(() -> {
                    while (!over.get()) {
                        OurCommands.send(commands, Actors.register(UUID.randomUUID()));
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    }
                });
        long events = journal.head() + 1;
        long begin = System.nanoTime();
        rebuilds.ask(rebuilds.models());
        // Asked for is already not in step, so the first look cannot be too early.
        while (rebuilds.standings().stream().anyMatch(it -> it.state() != Rebuilds.State.IN_STEP)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        writing.join();
        results.add("rebuild", Kind.OURS, events / seconds);
        results.add("rebuild.events", Kind.OURS, events);
        results.add("rebuild.models", Kind.OURS, rebuilds.models().size());
    }
}
