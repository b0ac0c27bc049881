package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mesa.api.wire.Json;
import mesa.command.CommandApplication;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.EmbeddedPostgres18;
import mesa.embedded.Ports;
import mesa.embedded.PostgresProcess;
import mesa.embedded.Servers;
import mesa.embedded.Stranger;
import mesa.embedded.Stranger.Heard;
import mesa.query.QueryApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Each program that is shipped, with the libraries of all of them beside it, tells a stranger
 * nothing and asks no foreign host. With its own libraries alone: {@code
 * AuthorizationInterceptorIT}, {@code QuerySecurityIT}.
 */
@Timeout(240)
final class ExposureIT {
    /** A stranger who is told to come later learns nothing, and neither does the test. */
    private static final String UNHURRIED = "--mesa.limits.new-sessions=100000";

    @TempDir static Path servers;
    private static PostgresProcess postgres;
    private static EmbeddedKafka kafka;

    @TempDir Path home;

    @BeforeAll
    static void start() throws Exception {
        postgres =
                new EmbeddedPostgres18(servers.resolve("postgresql"), 0, Servers.programs())
                        .start();
        kafka = EmbeddedKafka.start(servers.resolve("kafka"), 0);
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
        postgres.close();
    }

    @Test
    void the_command_side_tells_a_stranger_nothing() throws Exception {
        List<String> settings =
                new ArrayList<>(
                        postgres.cluster()
                                .ensureDatabase("mesa_events")
                                .arguments("mesa.events")
                                .toList());
        settings.add("--mesa.relay.bootstrap=" + kafka.bootstrap());
        try (var program = new Program(CommandApplication.class, settings)) {
            program.tellsNothing();
        }
    }

    @Test
    void the_query_side_tells_a_stranger_nothing() throws Exception {
        List<String> settings =
                new ArrayList<>(
                        postgres.cluster()
                                .ensureOwnDatabase("mesa_views")
                                .arguments("mesa.views")
                                .toList());
        settings.add("--mesa.intake.bootstrap=" + kafka.bootstrap());
        try (var program = new Program(QueryApplication.class, settings)) {
            program.tellsNothing();
            program.refusesWhatIsDocumented();
        }
    }

    @Test
    void all_in_one_process_tells_a_stranger_nothing() throws Exception {
        ChildMesa mesa = new ChildMesa(home, UNHURRIED).start();
        try {
            tellsNothing(origin(mesa));
            refusesWhatIsDocumented(origin(mesa));
        } finally {
            mesa.stop();
        }
    }

    private static String origin(ChildMesa mesa) {
        String address = mesa.uri("").toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static void tellsNothing(String origin) {
        assertThat(Stranger.whatIsOpen(origin)).isEmpty();
        for (String path : List.of("/actuator/health", "/actuator/health/liveness")) {
            Heard health = Stranger.asks(origin, "GET", path);
            assertThat(health.status()).as(path).isIn(200, 503);
            JsonNode told = Json.MAPPER.readTree(health.body());
            assertThat(told.propertyNames()).as(path).isSubsetOf("status", "groups");
        }
    }

    /** No command, service or import is taken, and nothing fails inside. */
    private static void refusesWhatIsDocumented(String origin) {
        JsonNode paths =
                Json.MAPPER
                        .readTree(Stranger.asks(origin, "GET", "/openapi.json").body())
                        .path("paths");
        assertThat(paths.size()).isGreaterThan(100);
        for (var path : paths.properties()) {
            String address = path.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (String method : path.getValue().propertyNames()) {
                if (!List.of("get", "post", "put", "patch", "delete").contains(method)) {
                    continue;
                }
                Heard heard = Stranger.asks(origin, method.toUpperCase(Locale.ROOT), address);
                assertThat(heard.status()).as("%s", heard).isLessThan(500);
                if (!method.equals("get")) {
                    assertThat(heard.status()).as("%s", heard).isGreaterThanOrEqualTo(400);
                }
            }
        }
    }

    /** One side as a process of its own. */
    private final class Program implements AutoCloseable {
        private final int port = Ports.free();
        private final Path lookups = home.resolve("lookups");
        private final Process process;

        Program(Class<?> main, List<String> settings) throws IOException {
            var line =
                    new ArrayList<>(
                            List.of(
                                    ChildMesa.java(),
                                    "-Xmx384m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-D" + WatchedLookups.FILE + "=" + lookups,
                                    "-D" + WatchedMesa.MAIN + "=" + main.getName(),
                                    "-Dsun.net.inetaddr.ttl=0",
                                    "-cp",
                                    ChildMesa.classPath(),
                                    WatchedMesa.class.getName()));
            line.addAll(settings);
            line.add("--server.port=" + port);
            line.add("--mesa.home=" + home);
            line.add(UNHURRIED);
            line.add("--mesa.documents.folder=" + home.resolve("documents"));
            process =
                    new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(home.resolve("log").toFile())
                            .start();
            Awaitility.await("it answers; its log is " + home.resolve("log"))
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> Stranger.asks(origin(), "GET", "/actuator/health").status() > 0);
        }

        private String origin() {
            return "http://localhost:" + port;
        }

        void tellsNothing() throws IOException {
            ExposureIT.tellsNothing(origin());
            var own = List.of("localhost", "127.0.0.1", InetAddress.getLocalHost().getHostName());
            assertThat(Files.readAllLines(lookups)).contains("localhost").allMatch(own::contains);
        }

        void refusesWhatIsDocumented() {
            ExposureIT.refusesWhatIsDocumented(origin());
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
