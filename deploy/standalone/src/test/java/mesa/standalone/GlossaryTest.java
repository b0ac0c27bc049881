package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names classes that exist. */
final class GlossaryTest {
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

    @Test
    void every_class_of_the_glossary_exists() {
        Set<String> classes =
                Sources.main().stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .collect(Collectors.toSet());
        assertThat(named()).hasSizeGreaterThan(100).allMatch(classes::contains);
    }

    /** In the last column of each table. */
    private static List<String> named() {
        return Sources.text(Sources.root().resolve("deploy/docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> CLASS.matcher(cells[cells.length - 1]).results())
                .map(name -> name.group(1))
                .toList();
    }
}
