package mesa.query.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import mesa.api.wire.Json;
import mesa.embedded.Servers;
import mesa.query.QueryApplication;
import mesa.query.projection.JournalTopic;
import mesa.query.projection.PositionSignal;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The window as production starts it, on a topic the test writes. */
public final class RunningWindow implements AutoCloseable {
    public final JournalTopic topic = new JournalTopic();
    public final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;

    public RunningWindow(String... settings) {
        context =
                new SpringApplicationBuilder(QueryApplication.class)
                        .properties(
                                "server.port=0",
                                "mesa.views.url=" + Servers.freshViewsDatabase(),
                                "mesa.intake.bootstrap=" + Servers.kafkaBootstrap(),
                                "mesa.intake.topic=" + topic.name(),
                                "spring.main.banner-mode=off")
                        .properties(settings)
                        .run();
        // Before it has heard from the broker it knows of nobody's rights.
        Awaitility.await()
                .until(() ->
                        context.getBean(PositionSignal.class)
                                .caughtUpWithin(Duration.ofMinutes(1)));
        origin = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)), headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
        topic.close();
    }
}
