package mesa.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** Where the platform is and as whom it is spoken to. */
final class PlatformClient {
    private static final int TRIES = 6;

    @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--token", descriptionKey = "token", paramLabel = "TOKEN")
    private @Nullable String token;

    @Option(names = "--client", descriptionKey = "client", paramLabel = "ID")
    private @Nullable String client;

    private boolean asked;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * Posts, again after a pause when the platform is busy or away: what is posted must be safe to
     * repeat.
     *
     * @throws Failed when it is refused as a whole or the platform stays away
     */
    String post(String path, String type, String body) {
        return answered(
                path,
                request ->
                        request.header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /**
     * Uploads a document, as patiently as {@link #post}.
     *
     * @throws Failed when it is refused or the platform stays away
     */
    void upload(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failed(file + ": " + e.getMessage(), e);
        }
        String name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
        answered(
                "/api/v1/documents?name=" + name,
                request ->
                        request.header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /**
     * Reads, as patiently as {@link #post}.
     *
     * @throws Failed when it is refused or the platform stays away
     */
    String get(String path) {
        return answered(path, HttpRequest.Builder::GET);
    }

    private String answered(String path, UnaryOperator<HttpRequest.Builder> request) {
        for (int attempt = 1; ; attempt++) {
            String why;
            try {
                HttpResponse<String> response = send(path, request);
                if (response.statusCode() < 300) {
                    return response.body();
                }
                if (response.statusCode() == 401 && asked && attempt == 1) {
                    // One that was asked for an hour ago; what is followed may take longer.
                    token = null;
                    continue;
                }
                if (response.statusCode() != 503 && response.statusCode() != 409) {
                    throw new Failed(told(response));
                }
                why = told(response);
            } catch (IOException e) {
                why =
                        String.valueOf(
                                e.getMessage() == null
                                        ? e.getClass().getSimpleName()
                                        : e.getMessage());
            }
            if (attempt == TRIES) {
                throw new Failed(CliMessages.text("unreachable", address(), why));
            }
            pause(Duration.ofMillis(250L << attempt));
        }
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> method)
            throws IOException {
        if (token == null) {
            token = new TokenClient(http, address()).token(client);
            asked = true;
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", CliMessages.locale().getLanguage())
                        .timeout(Duration.ofMinutes(10));
        try {
            return http.send(method.apply(request).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(CliMessages.text("unreachable", address(), "interrupted"), e);
        }
    }

    private static String told(HttpResponse<String> response) {
        try {
            var problem = Json.MAPPER.readTree(response.body());
            return CliMessages.text(
                    "refused",
                    String.valueOf(response.statusCode()),
                    problem.path("detail").asString(response.body()));
        } catch (JacksonException notJson) {
            return String.valueOf(response.statusCode());
        }
    }

    String address() {
        if (url == null) {
            url = LocalInstallation.here().web();
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
