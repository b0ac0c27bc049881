package mesa.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mesa.api.Recorded;
import mesa.domain.RandomStories;
import mesa.query.projection.AdmittedEvents;
import mesa.query.projection.Exaggerated;
import mesa.query.projection.FoldedRows;
import mesa.query.web.Language;
import org.junit.jupiter.api.Test;

/** The calendar in words that break careless formats, read back with somebody else's parser. */
class ICalendarTest {
    private static final long SEED = Long.getLong("mesa.seed", System.nanoTime());

    private static List<CalendarEntry> entries() throws IOException {
        List<CalendarEntry> entries = new ArrayList<>();
        List<List<Recorded>> journals = new ArrayList<>();
        RandomStories.known()
                .forEach(story -> journals.add(new Exaggerated(SEED).told(story.journal())));
        journals.add(AdmittedEvents.of(SEED, 12, 3_000, 0));
        for (List<Recorded> journal : journals) {
            FoldedRows.all(journal).stream()
                    .filter(rows -> rows.model().row() == CalendarEntry.class)
                    .flatMap(rows -> rows.now().stream())
                    .map(CalendarEntry.class::cast)
                    .filter(entry -> entry.day() != null)
                    .forEach(entries::add);
        }
        return entries;
    }

    @Test
    void every_entry_is_read_back_as_it_was_written() throws IOException {
        List<CalendarEntry> entries = entries();
        assertThat(entries).hasSizeGreaterThan(20);
        String text = new ICalendar(Language.ES, "http://localhost").of(entries);
        List<VEvent> read;
        List<ParseWarning> warnings;
        try (ICalReader reader = new ICalReader(text)) {
            read = Objects.requireNonNull(reader.readNext()).getEvents();
            warnings = reader.getWarnings();
        }
        assertThat(warnings).as("seed %d", SEED).isEmpty();
        assertThat(read).hasSameSizeAs(entries);
        for (int i = 0; i < read.size(); i++) {
            CalendarEntry entry = entries.get(i);
            VEvent event = read.get(i);
            assertThat(event.getUid().getValue())
                    .isEqualTo(entry.key().replace('/', '-') + "@mesa");
            assertThat(event.getSummary().getValue()).as("seed %d", SEED).endsWith(entry.title());
            if (entry.place() != null) {
                assertThat(event.getLocation().getValue()).isEqualTo(entry.place());
            }
            assertThat(event.getSequence().getValue()).isEqualTo(entry.sequence());
        }
    }

    @Test
    void no_line_is_longer_than_75_octets() throws IOException {
        String text = new ICalendar(Language.ES, "http://localhost").of(entries());
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(Biweekly.parse(text).first()).isNotNull();
    }
}
