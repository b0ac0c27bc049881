package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up}, once everything is built. */
@Timeout(240)
final class UpIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir Path home;

    @Test
    void a_second_start_on_a_folder_is_refused_and_changes_nothing() throws Exception {
        Process first = up("first");
        try {
            Path address = home.resolve("address");
            Awaitility.await("the platform answers")
                    .atMost(Duration.ofMinutes(2))
                    .failFast(() -> !first.isAlive())
                    .until(() -> Files.exists(home.resolve("empty")));
            String before = Files.readString(address);

            Process second = up("second");
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(text("second"))
                    .contains("already works on " + home, "Process " + child(first));
            assertThat(address).hasContent(before.strip());
            assertThat(status(before.strip() + "/actuator/health")).isEqualTo(200);
        } finally {
            first.destroy();
        }
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(text("first")).isZero();
        assertThat(home.resolve("address")).doesNotExist();
        assertThat(home.resolve("running.properties")).doesNotExist();
        assertThat(home.resolve("documents")).isDirectory();
    }

    @Test
    void a_start_that_fails_ends_with_an_error() throws Exception {
        Files.createDirectories(home.resolve("postgresql"));
        Files.writeString(home.resolve("postgresql/data"), "no folder");
        Process broken = up("broken");
        assertThat(broken.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(broken.exitValue()).as(text("broken")).isNotZero();
    }

    private Process up(String name) throws Exception {
        String script =
                """
                . deploy/build.sh
                MESA_JAR='%s' MESA_CACHE=/none empty=true
                . deploy/run.sh
                """
                        .formatted(jar());
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
        builder.directory(ROOT.toFile()).redirectErrorStream(true).redirectOutput(log(name));
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME", System.getProperty("java.home"),
                                "MESA_HOME", home.toString(),
                                "MESA_DEMO", "false",
                                "MESA_PORT", "0",
                                "MESA_KAFKA_PORT", "0",
                                "MESA_POSTGRES_PORT", "0"));
        return builder.start();
    }

    private static Path jar() throws IOException {
        return Path.of(ChildMesa.classPath().split(File.pathSeparator)[0]).toAbsolutePath();
    }

    private File log(String name) {
        return home.resolve(name + ".log").toFile();
    }

    private String text(String name) {
        try {
            return Files.readString(log(name).toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The platform's process, a child of the script. */
    private static long child(Process script) {
        return script.children()
                .filter(child -> child.info().command().orElse("").contains("java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static int status(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
