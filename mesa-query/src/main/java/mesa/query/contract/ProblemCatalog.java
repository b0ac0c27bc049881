package mesa.query.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The registered problem types (RFC 9457): those of the door, and one for each refusal. */
public final class ProblemCatalog {
    private static final Map<String, Integer> STATUS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("unauthorized", 401),
                            Map.entry("forbidden", 403),
                            Map.entry("other-institution", 403),
                            Map.entry("kept-back", 403),
                            Map.entry("acting-for", 403),
                            Map.entry("not-own-webhook", 403),
                            Map.entry("unknown-feature", 404),
                            Map.entry("unknown-command", 404),
                            Map.entry("not-found", 404),
                            Map.entry("no-such-login", 404),
                            Map.entry("no-such-webhook", 404),
                            Map.entry("no-such-read-model", 404),
                            Map.entry("wrong-method", 405),
                            Map.entry("contended", 409),
                            Map.entry("stale-version", 412),
                            Map.entry("too-large", 413),
                            Map.entry("not-json-type", 415),
                            Map.entry("not-json-lines", 415),
                            Map.entry("key-reused", 422),
                            Map.entry("webhook-refused", 422),
                            Map.entry("in-the-future", 422),
                            Map.entry("if-match-required", 428),
                            Map.entry("too-many-requests", 429),
                            Map.entry("failed", 500),
                            Map.entry("failed-request", 500),
                            Map.entry("busy", 503),
                            Map.entry("unavailable", 503),
                            Map.entry("views-unavailable", 503),
                            Map.entry("outcome-unknown", 503),
                            Map.entry("document-not-kept", 503)));
    private static final Map<String, Properties> WORDS = Map.of("es", read("es"), "en", read("en"));

    private ProblemCatalog() {}

    /**
     * One problem in one language.
     *
     * @param rule of the domain catalogue, if it stands for one
     * @param members what it tells beside the standard ones
     */
    record Entry(
            String name,
            int status,
            String title,
            String detail,
            @Nullable String rule,
            List<String> members) {}

    /** All of them by name, the door's first. */
    static List<Entry> all(Locale locale) {
        List<Entry> doors =
                words(locale).stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".title"))
                        .map(key -> key.substring(0, key.length() - ".title".length()))
                        .sorted()
                        .map(name -> door(name, locale))
                        .toList();
        List<Entry> refusals =
                Vocabulary.rejections().values().stream().map(r -> refusal(r, locale)).toList();
        return Stream.concat(doors.stream(), refusals.stream()).toList();
    }

    static Optional<Entry> find(String name, Locale locale) {
        Class<? extends Rejection> refusal = Vocabulary.rejections().get(name);
        if (refusal != null) {
            return Optional.of(refusal(refusal, locale));
        }
        return words(locale).containsKey(name + ".title")
                ? Optional.of(door(name, locale))
                : Optional.empty();
    }

    /**
     * A registered problem as it is answered.
     *
     * @param values what its words have holes for
     */
    public static ObjectNode problem(String name, Locale locale, Map<String, String> values) {
        Entry entry = find(name, locale).orElseThrow();
        String detail = entry.detail();
        for (var value : values.entrySet()) {
            detail = detail.replace("{" + value.getKey() + "}", value.getValue());
        }
        return Json.MAPPER
                .createObjectNode()
                .put("type", "/problems/" + name)
                .put("title", entry.title())
                .put("status", entry.status())
                .put("detail", detail);
    }

    private static Entry door(String name, Locale locale) {
        Properties words = words(locale);
        return new Entry(
                name,
                STATUS.getOrDefault(name, 400),
                words.getProperty(name + ".title"),
                words.getProperty(name, ""),
                null,
                List.of());
    }

    private static Entry refusal(Class<? extends Rejection> type, Locale locale) {
        String name = Vocabulary.nameOf(type);
        Rule rule = type.getAnnotation(Rule.class);
        boolean english = locale.getLanguage().equals("en");
        return new Entry(
                name,
                422,
                english ? "A rule forbids it" : "Una regla lo impide",
                Words.label(name, locale),
                rule == null ? null : rule.value(),
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    private static Properties words(Locale locale) {
        Properties found = WORDS.get(locale.getLanguage().equals("en") ? "en" : "es");
        return found == null ? new Properties() : found;
    }

    private static Properties read(String language) {
        String file = "/mesa/api/problem/words_" + language + ".properties";
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            Properties words = new Properties();
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
