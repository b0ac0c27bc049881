package mesa.command.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The two languages problems are told in. */
enum Language {
    ES("Una regla lo impide", "Solicitud no válida"),
    EN("A rule forbids it", "Request not valid");

    private static final List<Locale> KNOWN = List.of(Locale.of("es"), Locale.of("en"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9-]+)}");

    private final String refusalTitle;
    private final String otherTitle;
    private volatile @Nullable Properties words;

    Language(String refusalTitle, String otherTitle) {
        this.refusalTitle = refusalTitle;
        this.otherTitle = otherTitle;
    }

    /** The reader's choice; Spanish when it is neither or not said. */
    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return ES;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return best != null && best.getLanguage().equals("en") ? EN : ES;
        } catch (IllegalArgumentException unreadable) {
            return ES;
        }
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Problem problem) {
        return problem.rejection() != null
                ? refusalTitle
                : words().getProperty(problem.name() + ".title", otherTitle);
    }

    String detail(Problem problem) {
        if (problem.rejection() != null) {
            return Words.sentence(problem.rejection(), Locale.of(tag()));
        }
        String sentence = words().getProperty(problem.name(), problem.name());
        Matcher placeholders = PLACEHOLDER.matcher(sentence);
        return placeholders.replaceAll(
                found -> Matcher.quoteReplacement(text(problem.members().get(found.group(1)))));
    }

    private Properties words() {
        Properties known = words;
        if (known == null) {
            known = read();
            words = known;
        }
        return known;
    }

    private Properties read() {
        Properties properties = new Properties();
        String file = "/mesa/api/problem/words_%s.properties".formatted(tag());
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words of problems are missing: " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null) {
            return "—";
        }
        if (!value.isArray()) {
            return value.isString() ? value.stringValue() : value.toString();
        }
        StringBuilder all = new StringBuilder();
        value.forEach(v -> all.append(all.isEmpty() ? "" : ", ").append(text(v)));
        return all.toString();
    }
}
