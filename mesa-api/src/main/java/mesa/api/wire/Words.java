package mesa.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.api.Id;
import mesa.api.Metadata;
import mesa.api.Rejection;
import mesa.api.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The words of the platform for people, in Spanish and English, from one file per feature and
 * language. Keys are wire names, enum values ({@code MesaKind.NATIONAL}) and feature names.
 */
public final class Words {
    private static final Pattern COMPONENT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BRACKETED = Pattern.compile(" \\(\\{(\\w+)}\\)");
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Words() {}

    /**
     * The label of an event, command or feature by its wire name, the message of a refusal as it
     * stands, or the name itself when the language has no word for it.
     *
     * @param locale Spanish unless its language is English
     */
    public static String label(String wireName, Locale locale) {
        return find(wireName, locale).orElse(wireName);
    }

    /** The label of a value of one of the enums of the words. */
    public static String label(Enum<?> value, Locale locale) {
        return find(value, locale).orElse(value.name());
    }

    public static Optional<String> find(Enum<?> value, Locale locale) {
        return label(featureOf(value), keyOf(value), locale);
    }

    public static Optional<String> find(String wireName, Locale locale) {
        int dot = wireName.indexOf('.');
        return label(dot < 0 ? wireName : wireName.substring(0, dot), wireName, locale);
    }

    /**
     * Why it was refused and what would be valid, with the components of the refusal filled in. No
     * id and no hash is shown: they become plain words, or are left out where they stand in
     * brackets.
     */
    public static String sentence(Rejection rejection, Locale locale) {
        return sentence(rejection, locale, _ -> Optional.empty());
    }

    /**
     * @param names what people call the stream of an id, where that is known
     */
    public static String sentence(
            Rejection rejection, Locale locale, Function<Id, Optional<String>> names) {
        String pattern = label(Vocabulary.nameOf(rejection.getClass()), locale);
        String bare =
                BRACKETED
                        .matcher(pattern)
                        .replaceAll(match ->
                                unnamed(component(rejection, match.group(1)), names).isPresent()
                                        ? ""
                                        : Matcher.quoteReplacement(match.group()));
        String sentence =
                COMPONENT
                        .matcher(bare)
                        .replaceAll(match -> {
                            Object value = component(rejection, match.group(1));
                            boolean after =
                                    match.start() > 1
                                            && Character.isLetter(bare.charAt(match.start() - 2));
                            return Matcher.quoteReplacement(
                                    unnamed(value, names)
                                            .map(type -> plain(type, after, locale))
                                            .orElseGet(() -> say(value, locale, names)));
                        });
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    /** The type of what only has an id or a hash; empty for what can be shown. */
    private static Optional<String> unnamed(
            @Nullable Object value, Function<Id, Optional<String>> names) {
        return switch (value) {
            case Id id -> names.apply(id).isPresent() ? Optional.empty() : Optional.of(id.type());
            case Sha256 _ -> Optional.of("document");
            case Collection<?> many ->
                    many.stream().flatMap(one -> unnamed(one, names).stream()).findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static String plain(String type, boolean after, Locale locale) {
        String key = (after ? "Unnamed.after." : "Unnamed.") + type;
        return label("api", key, locale)
                .orElseThrow(() -> new IllegalStateException("No words for " + key));
    }

    /** The key of an enum value: its class without the package, and its name. */
    static String keyOf(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.replace('$', '.') + "." + value.name();
    }

    static String featureOf(Enum<?> value) {
        String name = value.getDeclaringClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<String> label(String feature, String key, Locale locale) {
        return Optional.ofNullable(file(feature, locale).getProperty(key));
    }

    private static Properties file(String feature, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "es";
        // The roots of the language share the folder of the features.
        String folder = feature.equals("api") ? "" : feature + "/";
        return FILES.computeIfAbsent(
                "/mesa/api/" + folder + "words_" + language + ".properties", Words::read);
    }

    private static Properties read(String path) {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static @Nullable Object component(Rejection rejection, String name) {
        for (RecordComponent component : rejection.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return component.getAccessor().invoke(rejection);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(rejection + " has a component out of reach", e);
                }
            }
        }
        throw new IllegalStateException(rejection + " has no component " + name);
    }

    private static String say(
            @Nullable Object value, Locale locale, Function<Id, Optional<String>> names) {
        return switch (value) {
            case null -> "—";
            case Enum<?> constant -> label(constant, locale);
            case LocalDate date ->
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale)
                            .format(date);
            case Instant instant ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(locale)
                            .withZone(Metadata.ZONE)
                            .format(instant);
            case Collection<?> many ->
                    many.isEmpty()
                            ? "—"
                            : many.stream()
                                    .map(one -> say(one, locale, names))
                                    .collect(Collectors.joining(", "));
            case Id id -> names.apply(id).orElseThrow();
            case Record single when Json.isBareValue(single.getClass()) ->
                    say(bare(single), locale, names);
            default -> String.valueOf(value);
        };
    }

    private static @Nullable Object bare(Record single) {
        try {
            return single.getClass().getRecordComponents()[0].getAccessor().invoke(single);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(single + " has a value out of reach", e);
        }
    }
}
