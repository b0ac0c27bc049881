package mesa.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.Id;
import mesa.api.Recorded;
import mesa.api.contract.Published;
import mesa.api.wire.Json;
import mesa.domain.RandomStories;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.projection.AdmittedEvents;
import mesa.query.projection.Exaggerated;
import mesa.query.projection.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A story told in words that break careless formats, read back with other people's parsers: what
 * was recorded is what a reader gets.
 */
class FormatsIT {
    private static final long SEED = Long.getLong("mesa.seed", System.nanoTime());
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final Map<Class<?>, FoldedRows<?>> ROWS = new HashMap<>();
    private static RunningWindow window;
    private static List<Recorded> journal;
    private static String auditor;

    @BeforeAll
    static void tell() throws Exception {
        System.out.println("A story told in strange words: -Dmesa.seed=" + SEED);
        journal =
                new ArrayList<>(
                        new Exaggerated(SEED).told(RandomStories.known().getLast().journal()));
        journal.addAll(AdmittedEvents.of(SEED, 12, 1_500, journal.size()));
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        auditor = ISSUER.token(null, "auditor");
        journal.forEach(r -> window.topic.write(new Stream(r.stream().type(), r.stream().id()), r));
        window.topic.flush();
        get("/api/v1/mesas?minPosition=" + (journal.size() - 1));
        FoldedRows.all(journal).forEach(rows -> ROWS.put(rows.model().row(), rows));
    }

    private record Stream(String type, UUID value) implements Id {}

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @Test
    void every_list_is_read_back_from_csv_as_it_was_folded() {
        int cells = 0;
        for (Listing<?> listing : window.context.getBean(Listings.class).all()) {
            Map<String, Map<String, @Nullable Object>> folded =
                    Objects.requireNonNull(ROWS.get(listing.row()), listing.plural()).byKey();
            String csv = get("/api/v1/" + listing.plural() + ".csv");
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
                for (NamedCsvRecord line : reader) {
                    cells += same(listing.plural(), line, folded);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(cells).as("cells compared").isGreaterThan(1_000);
    }

    private static int same(
            String list, NamedCsvRecord line, Map<String, Map<String, @Nullable Object>> folded) {
        Map<String, @Nullable Object> row = folded.get(line.getField(0));
        assertThat(row).as("%s, seed %d: %s", list, SEED, line.getField(0)).isNotNull();
        int cells = 0;
        for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
            String read = line.getField(cell.getKey());
            String where = "%s of %s, seed %d".formatted(cell.getKey(), list, SEED);
            if (cell.getValue() instanceof String text) {
                assertThat(read).as(where).isEqualTo(text);
            } else if (cell.getValue() instanceof BigDecimal number) {
                assertThat(new BigDecimal(read)).as(where).isEqualByComparingTo(number);
            } else if (cell.getValue() instanceof List<?> many
                    && !many.isEmpty()
                    && many.stream().allMatch(String.class::isInstance)) {
                assertThat(items(read)).as(where).isEqualTo(many);
            } else {
                continue;
            }
            cells++;
        }
        return cells;
    }

    /** As the dictionary says: a bar between items, a backslash before what is meant itself. */
    private static List<String> items(String cell) {
        List<String> items = new ArrayList<>(List.of(""));
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '|') {
                items.add("");
            } else {
                items.add(items.removeLast() + (c == '\\' ? cell.charAt(++i) : c));
            }
        }
        return items;
    }

    @Test
    void every_item_is_read_back_from_json_as_it_was_folded() {
        for (Listing<?> listing : window.context.getBean(Listings.class).all()) {
            Map<String, Map<String, @Nullable Object>> folded =
                    Objects.requireNonNull(ROWS.get(listing.row()), listing.plural()).byKey();
            JsonNode data =
                    Json.MAPPER
                            .readTree(get("/api/v1/" + listing.plural() + "?limit=100"))
                            .path("data");
            for (JsonNode item : data) {
                String first = listing.row().getRecordComponents()[0].getName();
                Map<String, @Nullable Object> row = folded.get(item.path(first).asString());
                assertThat(row).as(listing.plural()).isNotNull();
                row.forEach((name, value) -> {
                    if (value instanceof String text) {
                        assertThat(item.path(name).asString())
                                .as("%s of %s, seed %d", name, listing.plural(), SEED)
                                .isEqualTo(text);
                    }
                });
            }
        }
    }

    @Test
    void the_feed_is_read_by_the_public_library() {
        Map<String, Recorded> known =
                journal.stream()
                        .collect(Collectors.toMap(r -> "%020d".formatted(r.position()), r -> r));
        JsonNode batch = Json.MAPPER.readTree(get("/feed/agreements?limit=1000"));
        assertThat(batch.size()).isGreaterThan(10);
        for (JsonNode each : batch) {
            CloudEvent event = new JsonFormat().deserialize(each.toString().getBytes(UTF_8));
            Recorded recorded =
                    Objects.requireNonNull(
                            known.get(String.valueOf(event.getExtension("sequence"))));
            var expected = Published.of(recorded, _ -> null).orElse(null);
            if (expected == null) {
                assertThat(event.getType()).as("seed %d", SEED).endsWith(".withdrawn.v1");
                continue;
            }
            assertThat(event.getSubject()).isEqualTo(expected.subject());
            assertThat(Json.MAPPER.readTree(Objects.requireNonNull(event.getData()).toBytes()))
                    .as("seed %d", SEED)
                    .isEqualTo(
                            Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(expected.data())));
        }
    }

    private static String get(String path) {
        var answer = window.get(path, "Authorization", "Bearer " + auditor);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
