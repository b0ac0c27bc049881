package mesa.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.api.DomainEvent;
import mesa.api.StreamId;
import mesa.api.commitment.CommitmentId;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.store.Append;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.issuer.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;

/** How long pages and lists take while the board is full; one reader, after a warm-up. */
final class PageTimes {
    static final int STEPS = 3;

    /** What is asked for, by the name of its figure. */
    static final Map<String, String> ADDRESSES = addresses();

    private static final String NAME = "pages";
    private static final int WARM_UP = 30;
    private static final int TIMES = 20;

    /** A page that takes seconds is known after a few. */
    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(15);

    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private final Plan plan;
    private final Server server;
    private final Results results;
    private final ProgressLine progressLine;
    private final HttpClient client = HttpClient.newHttpClient();

    PageTimes(Plan plan, Server server, Results results, ProgressLine progressLine) {
        this.plan = plan;
        this.server = server;
        this.results = results;
        this.progressLine = progressLine;
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory("mesa-benchmark-pages");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                TestIssuer issuer = TestIssuer.start();
                ConfigurableApplicationContext platform =
                        new PlatformStart(server)
                                .start(NAME, folder.resolve("home"), kafka, issuer)) {
            progressLine.step("%,d commitments for the pages".formatted(plan.commitments()));
            fill(platform);
            server.settle(PlatformStart.views(NAME));
            String origin =
                    "http://localhost:"
                            + platform.getEnvironment().getProperty("local.server.port");
            String token = issuer.token(null, "secretariat");
            progressLine.step("Pages and lists, warm-up");
            for (String path : ADDRESSES.values()) {
                long end = System.nanoTime() + WARM_UP_AT_MOST.toNanos();
                for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
                    get(origin + path, token);
                }
            }
            progressLine.step("Pages and lists");
            long end = System.nanoTime() + AT_MOST.toNanos();
            for (int i = 0; i < TIMES && System.nanoTime() < end; i++) {
                for (Map.Entry<String, String> each : ADDRESSES.entrySet()) {
                    long begin = System.nanoTime();
                    get(origin + each.getValue(), token);
                    results.add(each.getKey(), Kind.OURS, (System.nanoTime() - begin) / 1e6);
                }
            }
        } finally {
            Server.delete(folder);
        }
    }

    private void fill(ConfigurableApplicationContext platform) throws Exception {
        Journal journal = platform.getBean(Journal.class);
        CommandGateway gateway = platform.getBean(CommandGateway.class);
        PromisedCommitments promised = new PromisedCommitments();
        for (UUID institution : promised.institutions()) {
            OurCommands.send(gateway, Actors.register(institution));
        }
        append(journal, promised.mesa().stream(), List.of(promised.constituted()));
        AtomicInteger number = new AtomicInteger();
        Replaying.inParallel(
                plan.commitments(),
                () -> {
                    CommitmentId commitment = new CommitmentId(TimeOrderedId.next());
                    append(
                            journal,
                            commitment.stream(),
                            promised.history(commitment, number.getAndIncrement()));
                });
        Whole.caughtUp(platform);
    }

    private static void append(Journal journal, StreamId stream, List<DomainEvent> events) {
        List<NewEvent> added =
                events.stream()
                        .map(it ->
                                new NewEvent(
                                        TimeOrderedId.next(),
                                        it,
                                        Actors.metadata(),
                                        Instant.now().truncatedTo(ChronoUnit.MILLIS)))
                        .toList();
        if (!(journal.append(Append.of(stream, -1, added)) instanceof Stored)) {
            throw new IllegalStateException("A new stream was refused");
        }
    }

    private void get(String address, String token) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    address + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("page.list", "/es/compromisos");
        addresses.put("page.filtered", "/es/compromisos?q=orientaci%C3%B3n");
        addresses.put("page.dashboard", "/es/tablero");
        addresses.put("page.api", "/api/v1/commitments?limit=100");
        addresses.put("page.api.sorted", "/api/v1/commitments?limit=100&sort=due");
        return addresses;
    }
}
