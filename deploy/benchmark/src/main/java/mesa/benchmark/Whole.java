package mesa.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.store.Journal;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.projection.PositionSignal;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform: over HTTP with login, through Kafka into the rows, and rebuilding them. */
final class Whole {
    private static final int CALLERS = 64;
    private static final String NAME = "whole";
    private static final String VIEWS = PlatformStart.views(NAME);
    private static final int LATER = 503;

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final ProgressLine progressLine;

    Whole(Plan plan, Server server, Results results, ProgressLine progressLine) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progressLine = progressLine;
    }

    static int steps(Plan plan) {
        return 6 + 2 * plan.rounds();
    }

    void run() throws Exception {
        progressLine.step("The whole platform starts");
        Path folder = Files.createTempDirectory("mesa-benchmark-whole");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                TestIssuer issuer = TestIssuer.start();
                ConfigurableApplicationContext platform =
                        new PlatformStart(server)
                                .start(NAME, folder.resolve("home"), kafka, issuer);
                HttpCommandClient httpCommandClient =
                        httpCommandClient(platform, issuer.token(null, "secretariat"))) {
            CommandGateway commandGateway = platform.getBean(CommandGateway.class);
            progressLine.step("Warm-up of both ways in");
            double inside =
                    Load.steady(
                            CALLERS,
                            plan.steadySeconds(),
                            () ->
                                    OurCommands.send(
                                            commandGateway, Actors.register(TimeOrderedId.next())));
            double outside =
                    Load.steady(CALLERS, plan.steadySeconds(), () -> register(httpCommandClient));
            results.add("whole.warm-up", Kind.OURS, inside + outside);
            for (int round = 0; round < plan.rounds(); round++) {
                progressLine.step("Commands in the whole platform, in process");
                measure(
                        "whole.inside",
                        () ->
                                OurCommands.send(
                                        commandGateway, Actors.register(TimeOrderedId.next())));
                progressLine.step("The same over HTTP, with JSON and login");
                measure("whole.http", () -> register(httpCommandClient));
            }
            progressLine.step("Waiting for the read models");
            caughtUp(platform);
            progressLine.step("From the answer to the row, at 500 commands per second");
            new Lag(platform, server.ownerUrl(VIEWS), results)
                    .measure(plan.lagSeconds(), () -> register(httpCommandClient));
            progressLine.step("%,d events for our read models".formatted(plan.rebuildEvents()));
            RebuildMeasurement rebuildMeasurement = new RebuildMeasurement(platform, results);
            rebuildMeasurement.fill(plan.rebuildEvents());
            server.settle(VIEWS);
            progressLine.step("Rebuilding all read models while writes go on");
            rebuildMeasurement.measure();
        } finally {
            Server.delete(folder);
        }
    }

    private void measure(String what, Load.Call call) throws Exception {
        server.checkpoint();
        Load.Measured measured = Load.run(CALLERS, 2 * plan.warmUp(), 4 * plan.seconds(), call);
        results.add(what, Kind.OURS, measured.perSecond());
        results.add(what + ".p50", Kind.OURS, measured.p50());
        results.add(what + ".p99", Kind.OURS, measured.p99());
    }

    private static HttpCommandClient httpCommandClient(
            ConfigurableApplicationContext platform, String token) {
        String port = platform.getEnvironment().getProperty("local.server.port");
        return new HttpCommandClient(URI.create("http://localhost:" + port), token);
    }

    /** The actor and the position that was answered. */
    private static Lag.Answered register(HttpCommandClient httpCommandClient) throws Exception {
        UUID actor = TimeOrderedId.next();
        String path = "/api/v1/actors/" + actor + "/register";
        String body = "{\"name\":\"Institución %s\",\"sector\":\"ACADEMIA\"}".formatted(actor);
        HttpCommandClient.Reply reply = httpCommandClient.post(path, body);
        while (reply.status() == LATER) {
            // Back-pressure is answered by asking again; the caller's time runs on meanwhile.
            Thread.sleep(Duration.ofMillis(20));
            reply = httpCommandClient.post(path, body);
        }
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.status() + " " + reply.body());
        }
        long at = System.nanoTime();
        return new Lag.Answered(
                actor, Json.MAPPER.readTree(reply.body()).path("position").asLong(), at);
    }

    /** Waits until the read models have folded everything; however long, as long as they move. */
    static void caughtUp(ConfigurableApplicationContext platform) {
        long head = platform.getBean(Journal.class).head();
        PositionSignal signal = platform.getBean(PositionSignal.class);
        long before;
        do {
            before = signal.position();
            if (signal.await(head, Duration.ofMinutes(1))) {
                return;
            }
        } while (signal.position() > before);
        throw new IllegalStateException("The read models stand still before " + head);
    }
}
