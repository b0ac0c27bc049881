package mesa.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.api.wire.Json;
import mesa.command.access.FirstLogins;
import tools.jackson.databind.JsonNode;

/** Tells a running platform the demonstration story, the way operators import it. */
final class ToldStory {
    private static final Path STORY = Path.of("src/main/resources/story");
    private static final Pattern NAME = Pattern.compile("\"@([^\"\\s]+)\"");

    private ToldStory() {}

    /** The position of the last event, after every line was accepted. */
    static long to(Standalone mesa) throws Exception {
        List<String> lines = lines();
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI origin = URI.create("http://localhost:" + mesa.embeddedServers().port());
            String token = token(http, origin, mesa);
            StoryDocuments.sendTo(http, origin.toString(), token);
            HttpResponse<Stream<String>> answers =
                    http.send(
                            HttpRequest.newBuilder(
                                            origin.resolve("/api/v1/commands:batch?settle=true"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.ofString(String.join("\n", lines)))
                                    .build(),
                            BodyHandlers.ofLines());
            long position = -1;
            for (JsonNode answer :
                    answers.body().map(line -> (JsonNode) Json.MAPPER.readTree(line)).toList()) {
                if (answer.path("status").asInt() != 200) {
                    throw new AssertionError("The story was refused: " + answer);
                }
                position = Math.max(position, answer.path("position").asLong());
            }
            return position;
        }
    }

    /** Its commands, names resolved. */
    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(STORY)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> lines.add(named(line)));
            }
        }
        return lines;
    }

    private static String named(String line) {
        return NAME.matcher(line)
                .replaceAll(found ->
                        '"'
                                + UUID.nameUUIDFromBytes(
                                                found.group(1).getBytes(StandardCharsets.UTF_8))
                                        .toString()
                                + '"');
    }

    private static String token(HttpClient http, URI origin, Standalone mesa) throws Exception {
        FirstLogins.Line operator =
                mesa.platform().getBean(FirstLogins.class).lines().stream()
                        .filter(line -> line.role().equals("operator"))
                        .findFirst()
                        .orElseThrow();
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (operator.name() + ":" + operator.password())
                                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(origin.resolve("/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
        return Json.MAPPER.readTree(answer.body()).path("access_token").asString();
    }
}
