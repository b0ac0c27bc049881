package mesa.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformChaptersTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void elsewhere() {
        Locale.setDefault(Locale.forLanguageTag("es-EC"));
    }

    @AfterEach
    void backHome() {
        Locale.setDefault(before);
    }

    @Test
    void figures_are_written_alike_on_every_machine() {
        Results results = new Results();
        results.add("start", Kind.OURS, 12.34);
        results.add("memory", Kind.OURS, 1);
        results.add("memory.java", Kind.OURS, 512.6);
        results.add("memory.postgres", Kind.OURS, 80.2);
        PageTimes.ADDRESSES.keySet().forEach(it -> results.add(it, Kind.OURS, 1234.5));
        StringBuilder page = new StringBuilder();
        new PlatformChapters(results, 100_000).write(page);
        assertThat(page)
                .contains("ready: 12.3 s", "has 513 MiB", "have 80 MiB")
                .contains("beside 100000 commitments", "| `/es/compromisos` | 1235 (1235–1235) |");
    }
}
