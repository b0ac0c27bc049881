package mesa.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import mesa.api.wire.Vocabulary;

/** The sentences of {@link ProblemType}, read once for each language. */
final class ProblemWords {
    private static final Properties SPANISH = read("es");
    private static final Properties ENGLISH = read("en");

    private ProblemWords() {}

    /**
     * @throws IllegalStateException when nobody has written it
     */
    static String get(String key, Locale language) {
        String words = in(language).getProperty(key);
        if (words == null) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
        return words;
    }

    static Optional<String> find(String key, Locale language) {
        return Optional.ofNullable(in(language).getProperty(key));
    }

    static Properties in(Locale language) {
        return language.getLanguage().equals("en") ? ENGLISH : SPANISH;
    }

    private static Properties read(String language) {
        String file = "/mesa/api/problem/words_" + language + ".properties";
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words of problems are missing: " + file);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
