package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.api.wire.Json;
import mesa.command.store.Journal;
import mesa.embedded.Cluster;
import mesa.embedded.DatabaseLogin;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.projection.PositionSignal;
import tools.jackson.databind.JsonNode;

/** The whole platform in this process, told stories by an administrator through the batch door. */
final class ToldMesa implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\"@([^\"]+)\"");

    private final TestIssuer issuer = TestIssuer.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Standalone mesa;
    private final Path home;

    private ToldMesa(Path home, int agencies, List<String> arguments)
            throws IOException, SQLException {
        this.home = home;
        this.mesa =
                Standalone.start(
                        new StandaloneSettings(home, 0, 0, agencies, 0, true),
                        Stream.concat(
                                        Stream.of(
                                                "--mesa.access.issuer-uri=" + issuer.uri(),
                                                "--mesa.documents.folder="
                                                        + home.resolve("documents")),
                                        arguments.stream())
                                .toArray(String[]::new));
    }

    static ToldMesa start(Path home) throws IOException, SQLException {
        return new ToldMesa(home, -1, List.of());
    }

    /** With a listener for agencies on that port, and further settings. */
    static ToldMesa start(Path home, int agencies, List<String> arguments)
            throws IOException, SQLException {
        return new ToldMesa(home, agencies, arguments);
    }

    <T> T part(Class<T> type) {
        return mesa.platform().getBean(type);
    }

    <T> Collection<T> parts(Class<T> type) {
        return mesa.platform().getBeansOfType(type).values();
    }

    String origin() {
        return "http://localhost:" + mesa.embeddedServers().port();
    }

    /** An access token of somebody with this role. */
    String token(String role) {
        return issuer.token(null, role);
    }

    String kafka() {
        return mesa.embeddedServers().kafkaAddress();
    }

    /** The last position of the journal. */
    long head() {
        return part(Journal.class).head();
    }

    /** Returns when every read model has what the journal has. */
    long caughtUp() {
        long head = head();
        assertThat(part(PositionSignal.class).await(head, Duration.ofMinutes(1)))
                .as("read models at %d", head)
                .isTrue();
        return head;
    }

    /** Sends lines whose {@code @names} stand for ids; one answer for each. */
    List<JsonNode> tell(String query, String lines) throws IOException, InterruptedException {
        if (lines.contains("attach-evidence")) {
            StoryDocuments.sendTo(client, origin(), token("admin"));
        }
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/api/v1/commands:batch?%s"
                                                .formatted(mesa.embeddedServers().port(), query)))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Authorization", "Bearer " + issuer.token(null, "admin"))
                        .POST(HttpRequest.BodyPublishers.ofString(resolved(lines)))
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().<JsonNode>map(Json.MAPPER::readTree).toList();
    }

    /**
     * A page or list as somebody with this role reads it. Right after a start the platform does not
     * know yet who lost a right meanwhile, and says so; it is asked again until it knows.
     */
    String read(String path, String role) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        HttpResponse<String> answer = asked(path, role);
        while (answer.statusCode() == 503
                && answer.body().contains("/problems/rights-in-doubt")
                && System.nanoTime() < end) {
            Thread.sleep(200);
            answer = asked(path, role);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> asked(String path, String role)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin() + path))
                        .header("Authorization", "Bearer " + token(role))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String resolved(String lines) {
        return NAME.matcher(lines).replaceAll(name -> "\"" + id(name.group(1)) + "\"");
    }

    /** What {@code @name} stands for. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of an empty database beside those of the platform, credentials included. */
    String freshDatabase(String name) throws IOException, SQLException {
        return cluster().ensureOwnDatabase(name).userUrl();
    }

    /** The address of a database of the platform, credentials included. */
    String database(String name) throws IOException {
        return cluster().ownerUrl(name);
    }

    private Cluster cluster() throws IOException {
        return new Cluster(
                "127.0.0.1:" + mesa.embeddedServers().postgresPort(),
                new DatabaseLogin("mesa", Files.readString(home.resolve("postgresql/password"))));
    }

    @Override
    public void close() throws IOException {
        mesa.close();
        issuer.close();
        client.close();
    }
}
