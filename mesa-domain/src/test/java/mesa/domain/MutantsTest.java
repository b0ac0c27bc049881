package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code deploy/docs/mutants.md}: {@code deploy/mutants} runs PIT and then this test with
 * {@code -Dmutants.write=true}, which takes over what PIT reported.
 */
class MutantsTest {
    private static final Path REPORT = Path.of("target/pit-reports/mutations.xml");

    @Test
    void the_page_of_mutants_is_what_was_reported() throws Exception {
        Mutants mutants = Mutants.recorded();
        if (Boolean.getBoolean("mutants.write")) {
            mutants = mutants.with(REPORT);
            Files.writeString(Mutants.FILE, mutants.page());
        }
        assertThat(Files.readString(Mutants.FILE)).isEqualTo(mutants.page());
    }

    @Test
    void every_survivor_stands_in_the_code_as_it_is() throws IOException {
        for (Mutants.Survivor survivor : Mutants.recorded().survivors().keySet()) {
            Path source =
                    Path.of("src/main/java/mesa/domain")
                            .resolve(survivor.type().replace('.', '/') + ".java");
            assertThat(Files.readString(source)).as(survivor.toString()).contains(survivor.code());
        }
    }

    @Test
    void every_survivor_is_counted_in_the_score_of_its_class() {
        Mutants mutants = Mutants.recorded();
        mutants.scores()
                .forEach((type, score) ->
                        assertThat(
                                        mutants.survivors().keySet().stream()
                                                .filter(s -> s.type().equals(type))
                                                .mapToInt(Mutants.Survivor::times)
                                                .sum())
                                .as(type)
                                .isEqualTo(score.all() - score.killed()));
    }

    /** Raised with every run that kills more. */
    @Test
    void the_score_does_not_fall() {
        var scores = Mutants.recorded().scores().values();
        int all = scores.stream().mapToInt(Mutants.Score::all).sum();
        int killed = scores.stream().mapToInt(Mutants.Score::killed).sum();
        assertThat(100.0 * killed / all).isGreaterThanOrEqualTo(94.0);
    }
}
