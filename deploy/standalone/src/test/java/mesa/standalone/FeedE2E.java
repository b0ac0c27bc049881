package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The feed as a page and a program of another institution hear it, in JavaScript. */
@Timeout(600)
class FeedE2E {
    private static final Path STORY = Path.of("src/main/resources/story/mnmh.jsonl");
    private static final int CUTS = 1_000;
    private static final long SEED = Long.getLong("mesa.seed", 20_261_125);

    /** The browser resumes by itself: nothing here says from where. */
    private static final String LISTEN =
            """
            total => new Promise((done, failed) => {
              const heard = [];
              const source = new EventSource('/feed/agreements');
              source.onerror = () => {
                if (source.readyState === EventSource.CLOSED) failed('given up at ' + heard.length);
              };
              source.onmessage = event => {
                heard.push(Number(event.lastEventId));
                if (heard.length === total) { source.close(); done(heard); }
              };
            })
            """;

    @TempDir static Path home;
    private static ToldMesa mesa;
    private static List<Integer> expected;

    @BeforeAll
    static void tell() throws Exception {
        NodeProgram.librariesAreThere();
        mesa = ToldMesa.start(home);
        mesa.tell("settle=true", Files.readString(STORY));
        mesa.tell("settle=true", PastAgreements.lines());
        mesa.caughtUp();
        expected = published(URI.create(mesa.origin()));
        assertThat(expected).hasSizeGreaterThan(500);
    }

    @AfterAll
    static void stop() throws Exception {
        if (mesa != null) {
            mesa.close();
        }
    }

    @Test
    void the_browsers_event_source_hears_all_over_a_thousand_broken_lines_and_nothing_twice()
            throws Exception {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright);
                FlakyProxy line = new FlakyProxy(URI.create(mesa.origin()), SEED)) {
            Page page = browser.newPage();
            page.navigate(line.origin() + "/es/tablero");
            while (line.cuts() < CUTS) {
                assertThat(page.evaluate(LISTEN, expected.size()))
                        .as("seed %d, after %d cuts", SEED, line.cuts())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void the_event_source_library_does_so_in_a_program() throws Exception {
        try (FlakyProxy line = new FlakyProxy(URI.create(mesa.origin()), SEED)) {
            while (line.cuts() < CUTS) {
                assertThat(heard(line))
                        .as("seed %d, after %d cuts", SEED, line.cuts())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_program_that_forgets_where_it_was_hears_events_again() throws Exception {
        try (FlakyProxy line = new FlakyProxy(URI.create(mesa.origin()), SEED)) {
            assertThat(heard(line, "--forgetful").subList(1, expected.size()))
                    .contains(expected.getFirst());
        }
    }

    private static List<Integer> heard(FlakyProxy line, String... more) throws Exception {
        return NodeProgram.listening(line.origin(), types(), expected.size(), more)
                .answer()
                .path("positions")
                .valueStream()
                .map(JsonNode::asInt)
                .toList();
    }

    /** What the feed may carry. */
    static List<String> types() {
        return Stream.of(PublicEvent.class.getPermittedSubclasses())
                .map(type -> PublicEvent.typeOf(type.asSubclass(PublicEvent.class)))
                .toList();
    }

    /** The positions of everything the feed has, batch after batch. */
    private static List<Integer> published(URI origin) throws Exception {
        List<Integer> positions = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String last = "";
            while (true) {
                JsonNode batch =
                        Json.MAPPER.readTree(
                                client.send(
                                                HttpRequest.newBuilder(
                                                                origin.resolve(
                                                                        "/feed/agreements?limit=500"
                                                                                + last))
                                                        .build(),
                                                HttpResponse.BodyHandlers.ofString())
                                        .body());
                if (batch.isEmpty()) {
                    return positions;
                }
                batch.forEach(event ->
                        positions.add(Integer.parseInt(event.path("sequence").asString())));
                last = "&lastEventId=" + batch.get(batch.size() - 1).path("id").asString();
            }
        }
    }
}
