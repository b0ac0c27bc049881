package mesa.query.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The interface's own words ({@code messages_es.properties}, {@code messages_en.properties}). The
 * domain's words are not here; they belong to their features.
 */
public final class Messages {
    private static final Map<Language, Messages> ALL = load();

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static Messages in(Language language) {
        Messages found = ALL.get(language);
        if (found == null) {
            throw new IllegalStateException("No messages in " + language);
        }
        return found;
    }

    /**
     * The text of a key with {@code {0}}, {@code {1}}, … filled in.
     *
     * @throws IllegalArgumentException when no such key exists: a page that asks for one is broken
     */
    public String text(String key, @Nullable Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", shown(values[i]));
        }
        return text;
    }

    /**
     * {@code key.one} or {@code key.other}, with the count as {@code {0}} and the rest after it.
     */
    public String count(String key, long count, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = count;
        System.arraycopy(values, 0, all, 1, values.length);
        return text(key + (count == 1 ? ".one" : ".other"), all);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long n -> LocaleFormat.in(language).number(n);
            case Integer n -> LocaleFormat.in(language).number(n);
            case Object other -> other.toString();
        };
    }

    private static Map<Language, Messages> load() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Messages(language, read("messages_" + language.tag())));
        }
        return all;
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException(name + ".properties is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(k -> k, properties::getProperty)));
    }
}
