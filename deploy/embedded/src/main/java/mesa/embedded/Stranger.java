package mesa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody without a login who asks a process for what it might tell by mistake; for tests. */
public final class Stranger {
    private static final List<String> MANAGEMENT =
            List.of(
                    "",
                    "auditevents",
                    "beans",
                    "caches",
                    "conditions",
                    "configprops",
                    "env",
                    "env/mesa.events.password",
                    "flyway",
                    "health/details",
                    "health/db",
                    "health/relay",
                    "heapdump",
                    "httpexchanges",
                    "info",
                    "integrationgraph",
                    "jolokia",
                    "liquibase",
                    "logfile",
                    "loggers",
                    "mappings",
                    "metrics",
                    "metrics/jvm.memory.used",
                    "prometheus",
                    "quartz",
                    "restart",
                    "sbom",
                    "scheduledtasks",
                    "sessions",
                    "shutdown",
                    "startup",
                    "threaddump");

    private static final List<String> GUESSED =
            List.of(
                    "/.env",
                    "/.git/config",
                    "/META-INF/MANIFEST.MF",
                    "/WEB-INF/web.xml",
                    "/application.yaml",
                    "/beans",
                    "/connect/register",
                    "/debug",
                    "/dump",
                    "/env",
                    "/h2-console",
                    "/heapdump",
                    "/jolokia",
                    "/manage/prometheus",
                    "/manager/html",
                    "/metrics",
                    "/monitoring",
                    "/oauth2/introspect",
                    "/oauth2/register",
                    "/oauth2/revoke",
                    "/prometheus",
                    "/swagger-ui/index.html",
                    "/system/read-models",
                    "/trace",
                    "/v3/api-docs");

    private Stranger() {}

    /** One request and what came of it. */
    public record Heard(String method, String path, int status, String body) {
        /**
         * Answered, failed inside, or put off; a refusal, the way to the login and the list of
         * methods are none of these.
         */
        public boolean open() {
            return (status < 300 && !method.equals("OPTIONS")) || status == 429 || status >= 500;
        }
    }

    /** Whatever of the management addresses, and of those people guess, is open to anybody. */
    public static List<Heard> whatIsOpen(String origin) {
        Stream<String> management =
                MANAGEMENT.stream()
                        .flatMap(it ->
                                Stream.of(
                                        "/actuator/" + it,
                                        "/%61ctuator/" + it,
                                        "/actuator//" + it,
                                        "/actuator/health/../" + it,
                                        "/actuator/" + it + ";a=b",
                                        "/actuator/" + it + "/",
                                        "/actuator/" + it + ".json",
                                        "/ACTUATOR/" + it));
        var open = new ArrayList<Heard>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Stream.concat(Stream.concat(Stream.of("/actuator"), management), GUESSED.stream())
                    .flatMap(path ->
                            Stream.of("GET", "HEAD", "POST", "OPTIONS")
                                    .map(method -> heard(client, origin, method, path)))
                    .filter(Heard::open)
                    .forEach(open::add);
        }
        return open;
    }

    /** What one address says to anybody. */
    public static Heard asks(String origin, String method, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return heard(client, origin, method, path);
        }
    }

    private static Heard heard(HttpClient client, String origin, String method, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .timeout(Duration.ofSeconds(20))
                        .method(method, BodyPublishers.noBody())
                        .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Heard(method, path, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
