package mesa.query.web.forms;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.web.Language;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The one door for commands, entered over HTTP with the user's own token like everybody else. */
@Component
class CommandClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_FOR_FILES = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Environment env;

    CommandClient(Environment env) {
        this.env = env;
    }

    /**
     * @param command wire name
     * @param occurredAt as RFC 3339 or a date; blank for now
     * @param key so that a form sent twice is written once
     * @param version the stream's version the reader had before them; -1 when they saw none
     */
    record Letter(
            String command,
            UUID stream,
            ObjectNode body,
            String occurredAt,
            String legalBasis,
            String key,
            long version,
            boolean dryRun) {}

    /** What came back, as it was said. */
    sealed interface Reply {
        record Accepted(long position) implements Reply {}

        record Rehearsed(JsonNode events) implements Reply {}

        record Refused(Refusal refusal) implements Reply {}
    }

    /** What became of a file. */
    sealed interface Kept {
        record Stored(String hash) implements Kept {}

        record Not(String sentence) implements Kept {}
    }

    /** Hands a file to the door for documents, which has its own limits. */
    Kept keep(Part file, String name, String token, Language language) throws IOException {
        StringBuilder path = new StringBuilder("/api/v1/documents?");
        parameter(path, "name", name);
        HttpRequest request =
                HttpRequest.newBuilder(CommandClientSettings.of(env).url().resolve(path.toString()))
                        .timeout(PATIENCE_FOR_FILES)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", language.tag())
                        .POST(bytes(file))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode json = Json.MAPPER.readTree(answer.body());
            return answer.statusCode() / 100 == 2
                    ? new Kept.Stored(json.path("hash").asString())
                    : new Kept.Not(json.path("detail").asString(""));
        } catch (JacksonException e) {
            throw new IllegalStateException("The door for documents answered something else", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was sent", e);
        }
    }

    private static BodyPublisher bytes(Part file) {
        BodyPublisher stream =
                BodyPublishers.ofInputStream(() -> {
                    try {
                        return file.getInputStream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return file.getSize() == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(stream, file.getSize());
    }

    Reply send(Letter letter, String token, Language language) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(letter))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language.tag())
                        .header("Idempotency-Key", letter.key())
                        .POST(BodyPublishers.ofString(letter.body().toString()));
        if (letter.version() >= 0) {
            request.header("If-Match", "\"" + letter.version() + "\"");
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 428) {
                // A button beside a moving list: what it asks for does not rest on the version.
                request.header("If-Match", "*");
                answer = http.send(request.build(), BodyHandlers.ofString());
            }
            return reply(answer, letter.dryRun());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a command was sent", e);
        }
    }

    private static Reply reply(HttpResponse<String> answer, boolean dryRun) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(answer.body());
        } catch (JacksonException e) {
            return new Reply.Refused(new Refusal(answer.statusCode()));
        }
        if (answer.statusCode() / 100 != 2) {
            return new Reply.Refused(
                    json instanceof ObjectNode problem
                            ? new Refusal(answer.statusCode(), problem)
                            : new Refusal(answer.statusCode()));
        }
        return dryRun
                ? new Reply.Rehearsed(json.path("events"))
                : new Reply.Accepted(json.path("position").asLong());
    }

    private URI address(Letter letter) {
        int dot = letter.command().indexOf('.');
        StringBuilder path =
                new StringBuilder("/api/v1/")
                        .append(Vocabulary.plural(letter.command().substring(0, dot)))
                        .append('/')
                        .append(letter.stream())
                        .append('/')
                        .append(letter.command().substring(dot + 1))
                        .append("?dryRun=")
                        .append(letter.dryRun());
        parameter(path, "occurredAt", letter.occurredAt());
        parameter(path, "legalBasis", letter.legalBasis());
        return CommandClientSettings.of(env).url().resolve(path.toString());
    }

    private static void parameter(StringBuilder path, String name, String value) {
        if (!value.isBlank()) {
            path.append(path.charAt(path.length() - 1) == '?' ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
