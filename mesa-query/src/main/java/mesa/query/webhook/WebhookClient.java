package mesa.query.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import mesa.api.wire.Json;
import mesa.query.web.Language;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the command side about webhooks, with the reader's own token. */
@Component
final class WebhookClient {
    /** Longer than a receiver is waited for when one tests it. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Environment env;

    WebhookClient(Environment env) {
        this.env = env;
    }

    /** What was answered, a problem as well. */
    JsonNode ask(String path, ObjectNode body, String token, Language language) {
        HttpRequest post =
                HttpRequest.newBuilder(door().resolve("/api/v1/" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language.tag())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for webhooks", e);
        }
    }

    private URI door() {
        String port = env.getProperty("local.server.port", env.getProperty("server.port", "8080"));
        return URI.create(env.getProperty("mesa.query.command-url", "http://localhost:" + port));
    }
}
