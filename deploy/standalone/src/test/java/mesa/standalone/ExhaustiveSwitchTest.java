package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A {@code default} would hide the next command or event from the compiler. */
final class ExhaustiveSwitchTest {
    private static final Pattern CATCH_ALL =
            Pattern.compile(
                    "\\bdefault\\s*(->|:)|case\\s+(null,\\s*default|DomainEvent\\b|DomainCommand\\b)");

    @Test
    void the_domain_decides_and_evolves_without_default() {
        assertThat(withCatchAll(Sources.of("mesa-domain").stream())).isEmpty();
    }

    @Test
    void every_event_is_folded_or_excused() {
        List<Path> folds =
                Sources.of("mesa-query").stream()
                        .filter(file -> Sources.text(file).contains("implements ReadModel<"))
                        .toList();
        assertThat(folds).isNotEmpty();
        assertThat(withCatchAll(folds.stream())).isEmpty();
    }

    private static List<String> withCatchAll(Stream<Path> files) {
        return files.filter(file -> CATCH_ALL.matcher(Sources.text(file)).find())
                .map(file -> Sources.root().relativize(file).toString())
                .toList();
    }
}
