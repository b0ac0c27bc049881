package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that the demonstration story cites as evidence. */
final class StoryDocuments {
    private static final Path FOLDER = Path.of("src/main/resources/story/documents");

    private StoryDocuments() {}

    /** Uploads them as whoever the token is of; doing it again changes nothing. */
    static void sendTo(HttpClient http, String origin, String token)
            throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    origin
                                                            + "/api/v1/documents?name="
                                                            + file.getFileName()))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/octet-stream")
                                    .POST(BodyPublishers.ofFile(file))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s %s", file, answer.body()).isEqualTo(201);
        }
    }
}
