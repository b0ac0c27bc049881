package mesa.command.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import mesa.api.contract.WebhookSignature;
import org.jspecify.annotations.Nullable;

/** Tells a receiver once: signed, without following anywhere, and never for longer than 15 s. */
final class Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final WebhookSettings settings;
    private final Clock clock;

    Courier(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param secrets each signs; a receiver verifies with the one it knows
     * @throws InterruptedException when this side ended it; says nothing about the receiver
     */
    Attempt tell(String url, List<String> secrets, String id, byte[] body)
            throws InterruptedException {
        long began = System.nanoTime();
        String refusal = Target.refusal(url, settings.anywhere());
        if (refusal != null) {
            return new Attempt(null, "refused: " + refusal, 0, null);
        }
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/cloudevents+json")
                        .header("User-Agent", "Mesa-Webhooks")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(timestamp))
                        .header("webhook-signature", signatures(secrets, id, timestamp, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            // The answer's body is nobody's business and may be endless.
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return new Attempt(
                    answer.statusCode(), "HTTP " + answer.statusCode(), since(began), wish(answer));
        } catch (IOException e) {
            return new Attempt(null, e.getClass().getSimpleName(), since(began), null);
        }
    }

    private static String signatures(List<String> secrets, String id, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> WebhookSignature.of(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Duration wish(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    private static long since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
