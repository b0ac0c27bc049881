package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import mesa.api.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Public JavaScript tools read what the platform serves, and refuse it once it is spoiled. */
@Timeout(300)
final class PublicToolsIT {
    private static final Path STORY = Path.of("src/main/resources/story/mnmh.jsonl");

    @TempDir static Path home;
    private static ToldMesa mesa;
    private static List<JsonNode> published;

    @BeforeAll
    static void tell() throws Exception {
        NodeProgram.librariesAreThere();
        mesa = ToldMesa.start(home, -1, List.of("--mesa.webhooks.anywhere=true"));
        mesa.tell("settle=true", Files.readString(STORY));
        mesa.caughtUp();
        published = events(Json.MAPPER.readTree(served("/feed/agreements?limit=1000")));
        assertThat(published).hasSizeGreaterThan(10);
    }

    @AfterAll
    static void stop() throws Exception {
        if (mesa != null) {
            mesa.close();
        }
    }

    @Test
    void the_linter_of_open_api_finds_no_error() throws Exception {
        ObjectNode document = (ObjectNode) Json.MAPPER.readTree(served("/openapi.json"));
        NodeProgram.Said said = linted(document);
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.answer().at("/totals/errors").asInt(-1)).as(said.out()).isZero();

        ObjectNode undeclared = document.withObject("/paths").putObject("/spoiled/{id}");
        undeclared.putObject("get").putObject("responses").putObject("200");
        NodeProgram.Said spoiled = linted(document);
        assertThat(spoiled.code()).isNotZero();
        assertThat(
                        Json.MAPPER
                                .readTree(spoiled.out())
                                .path("problems")
                                .findValuesAsString("ruleId"))
                .contains("path-parameters-defined");
    }

    private static NodeProgram.Said linted(JsonNode document) throws Exception {
        return NodeProgram.run(
                Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
                "node_modules/@redocly/cli/bin/cli.js",
                "lint",
                "--extends=recommended",
                "--format=json",
                written(document));
    }

    @Test
    void the_parser_of_async_api_finds_no_error_and_every_published_type() throws Exception {
        ObjectNode document = (ObjectNode) Json.MAPPER.readTree(served("/asyncapi.yaml"));
        assertThat(document.path("asyncapi").asString()).startsWith("3.");
        JsonNode read = NodeProgram.run(Map.of(), "asyncapi.mjs", written(document)).answer();
        assertThat(read.path("errors")).isEmpty();
        assertThat(read.path("messages").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(FeedE2E.types());

        ObjectNode channel = (ObjectNode) document.at("/operations/receiveAgreements/channel");
        channel.put("$ref", "#/channels/nowhere");
        JsonNode spoiled = NodeProgram.run(Map.of(), "asyncapi.mjs", written(document)).answer();
        assertThat(spoiled.path("errors")).isNotEmpty();
    }

    @Test
    void the_cloud_events_library_reads_a_batch_of_the_feed() throws Exception {
        JsonNode read = NodeProgram.run(Map.of("ORIGIN", mesa.origin()), "feed.mjs").answer();
        assertThat(events(read.path("events"))).isEqualTo(published);
        assertThat(read.path("refused").asString("")).contains("invalid payload");
    }

    @Test
    void the_cloud_events_library_reads_the_stream_of_the_feed() throws Exception {
        for (List<String> names : List.of(List.<String>of(), FeedE2E.types())) {
            JsonNode heard = NodeProgram.listening(mesa.origin(), names, published.size()).answer();
            assertThat(events(heard.path("events"))).as("%s", names).isEqualTo(published);
        }
    }

    @Test
    void the_cloud_events_library_reads_the_topic_in_binary_mode() throws Exception {
        JsonNode read =
                NodeProgram.run(Map.of("BOOTSTRAP", mesa.kafka(), "TOTAL", total()), "topic.mjs")
                        .answer();
        // Only a record on the topic says whose positions it counts.
        read.path("events")
                .forEach(event ->
                        assertThat(((ObjectNode) event).remove("journal").asString()).hasSize(36));
        assertThat(events(read.path("events"))).isEqualTo(published);
        assertThat(read.path("refused").asString("")).contains("invalid payload");
    }

    @Test
    void a_client_without_further_libraries_reads_the_journal() throws Exception {
        long head = mesa.head();
        JsonNode read =
                NodeProgram.run(
                                Map.of("BOOTSTRAP", mesa.kafka(), "TOTAL", Long.toString(head + 1)),
                                "journal.mjs")
                        .answer();
        assertThat(read.path("events").valueStream().map(it -> it.path("position").asLong()))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, head).boxed().toList());
        assertThat(read.path("events").valueStream().map(it -> it.path("payload").isObject()))
                .containsOnly(true);
    }

    @Test
    void the_library_of_standard_webhooks_verifies_deliveries_and_nothing_spoiled()
            throws Exception {
        JsonNode read =
                NodeProgram.run(
                                Map.of(
                                        "ORIGIN", mesa.origin(),
                                        "TOKEN", mesa.token("secretariat"),
                                        "TOTAL", total()),
                                "webhook.mjs")
                        .answer();
        assertThat(events(read.path("events"))).isEqualTo(published);
        assertThat(read.path("refused").propertyNames())
                .containsExactlyInAnyOrder("secret", "body", "id", "signature");
        assertThat(read.path("refused").valueStream().map(JsonNode::asInt))
                .containsOnly(published.size());
    }

    @Test
    void a_program_that_calls_another_machine_is_stopped() throws Exception {
        NodeProgram.Said said = NodeProgram.run(Map.of(), "-e", "fetch('http://192.0.2.1/')");
        assertThat(said.code()).isNotZero();
        assertThat(said.err()).contains("wanted to call 192.0.2.1");
    }

    private static String total() {
        return Integer.toString(published.size());
    }

    /** JavaScript writes every moment with its milliseconds. */
    private static List<JsonNode> events(JsonNode array) {
        return array.valueStream()
                .map(event -> {
                    String time = Instant.parse(event.path("time").asString()).toString();
                    return (JsonNode) ((ObjectNode) event).put("time", time);
                })
                .toList();
    }

    private static String served(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(mesa.origin() + path)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private static String written(JsonNode document) throws Exception {
        Path file = Files.createTempFile(home, "document", ".json");
        return Files.writeString(file, Json.MAPPER.writeValueAsString(document)).toString();
    }
}
