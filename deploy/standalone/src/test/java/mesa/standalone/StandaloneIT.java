package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged platform from its first start to its end. */
final class StandaloneIT {
    @TempDir Path home;

    @Test
    void it_answers_and_asks_for_no_foreign_host() throws Exception {
        Path lookups = home.resolve("lookups");
        ChildMesa mesa =
                new ChildMesa(home)
                        .with("-D" + WatchedLookups.FILE + "=" + lookups)
                        // So that a name once found is asked for again and seen.
                        .with("-Dsun.net.inetaddr.ttl=0")
                        .main(WatchedMesa.class)
                        .start();
        try (HttpClient client = followingRedirects()) {
            for (String page : List.of("/es/", "/en/", "/actuator/health")) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(mesa.uri(page)).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
        } finally {
            mesa.stop();
        }
        assertThat(mesa.output())
                .contains("Mesa está lista", mesa.uri("/").toString(), "secretaria");
        var own = new ArrayList<>(List.of("localhost", InetAddress.getLocalHost().getHostName()));
        assertThat(Files.readAllLines(lookups)).contains("localhost").allMatch(own::contains);
    }

    @Test
    void a_taken_port_is_named_and_nothing_is_started() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            var builder =
                    new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Standalone.class.getName());
            builder.environment().putAll(Map.of("MESA_HOME", home.toString(), "MESA_PORT", port));
            builder.redirectErrorStream(true).redirectOutput(home.resolve("out").toFile());
            Process process = builder.start();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readString(home.resolve("out"))).contains(port, "MESA_PORT");
            assertThat(home.resolve("postgresql")).doesNotExist();
        }
    }

    private static HttpClient followingRedirects() {
        return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    }
}
