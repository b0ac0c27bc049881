package mesa.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads Spanish reads Spanish only. */
final class SpanishWordsTest {
    @Test
    void no_spanish_text_has_english_words() throws IOException {
        for (Path file : spanish()) {
            words(file)
                    .forEach((key, text) -> {
                        // What is typed as it stands is in no language.
                        if (!key.toString().startsWith("example.")) {
                            String said = text.toString().replaceAll("\\{\\w+}", "");
                            assertThat(EnglishWords.in(said)).as("%s %s", file, key).isEmpty();
                        }
                    });
        }
    }

    /** One word may be the same in both; a sentence is not. */
    @Test
    void no_sentence_is_the_same_in_both_languages() throws IOException {
        for (Path file : spanish()) {
            Properties english =
                    words(file.resolveSibling(file.getFileName().toString().replace("_es", "_en")));
            words(file)
                    .forEach((key, text) -> {
                        if (text.toString().matches(".*\\p{Ll}{2,} .*\\p{Ll}{2,} .*")) {
                            assertThat(text).as("%s %s", file, key).isNotEqualTo(english.get(key));
                        }
                    });
        }
    }

    private static List<Path> spanish() throws IOException {
        try (Stream<Path> files = Files.walk(Sources.root())) {
            List<Path> found =
                    files.filter(file ->
                                    file.toString()
                                            .matches(".*/src/main/resources/.*_es\\.properties"))
                            .toList();
            assertThat(found).hasSizeGreaterThan(10);
            return found;
        }
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
