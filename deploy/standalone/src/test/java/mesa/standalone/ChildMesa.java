package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mesa.embedded.Cluster;
import mesa.embedded.DatabaseLogin;
import mesa.embedded.Ports;
import org.awaitility.Awaitility;

/** The packaged platform as a process of its own, as an operator starts it and a kill ends it. */
final class ChildMesa {
    private final Path home;
    private final List<String> arguments;
    private final int port = Ports.free();
    private final int kafkaPort = Ports.free();
    private final int postgresPort = Ports.free();
    private Class<?> main = Standalone.class;
    private final List<String> options = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private Process process;

    ChildMesa(Path home, String... arguments) {
        this.home = home;
        this.arguments = List.of(arguments);
    }

    /** Adds an option for the JVM, for example a system property. */
    ChildMesa with(String option) {
        options.add(option);
        return this;
    }

    /** On a disk of its own for its folder, which only it and {@link #folder} see. */
    ChildMesa onSmallDisk(int megabytes) {
        before.addAll(SmallDisk.under(home, megabytes));
        return this;
    }

    /** Starts this class instead of the platform's own. */
    ChildMesa main(Class<?> wrapper) {
        main = wrapper;
        return this;
    }

    /** Starts, and returns when the platform tells its address. */
    ChildMesa start() throws IOException {
        Files.deleteIfExists(home.resolve("address"));
        var line = new ArrayList<>(before);
        line.addAll(List.of(java(), "-Xmx512m", "-XX:TieredStopAtLevel=1"));
        line.addAll(options);
        line.addAll(List.of("-cp", classPath(), main.getName()));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(
                        Map.of(
                                "MESA_HOME", home.toString(),
                                "MESA_PORT", Integer.toString(port),
                                "MESA_KAFKA_PORT", Integer.toString(kafkaPort),
                                "MESA_POSTGRES_PORT", Integer.toString(postgresPort)));
        process = builder.start();
        Awaitility.await("the platform answers; its log is " + log())
                .atMost(Duration.ofMinutes(3))
                .failFast("it ended: " + log(), () -> !process.isAlive())
                .until(() -> Files.exists(folder().resolve("address")));
        return this;
    }

    /** {@code MESA_HOME} as it sees it. */
    Path folder() {
        return before.isEmpty() ? home : SmallDisk.seenBy(process.pid(), home);
    }

    /** The process of its database. */
    ProcessHandle postgres() throws IOException {
        Path file = folder().resolve("postgresql/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
    }

    /** Ends the process as kill -9 does; with its database, when told so. */
    void kill(boolean databaseToo) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        if (databaseToo) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Ends it as Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(log());
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The address of one of the two databases, credentials included. */
    String database(String name) throws IOException {
        String password = Files.readString(folder().resolve("postgresql/password"));
        return new Cluster("127.0.0.1:" + postgresPort, new DatabaseLogin("mesa", password))
                .ownerUrl(name);
    }

    private Path log() {
        return home.resolve("mesa.log");
    }

    /** The Java this test runs on. */
    static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    /** What is shipped, and the test classes behind it for what a test wants to watch inside. */
    static String classPath() throws IOException {
        try (var jars = Files.list(Path.of("target"))) {
            Path jar =
                    jars.filter(file ->
                                    file.getFileName().toString().matches("standalone-.*\\.jar"))
                            .findFirst()
                            .orElseThrow();
            return jar + File.pathSeparator + Path.of("target/test-classes");
        }
    }
}
