package mesa.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found or would be valid, said whole in either language; it fills a hole in the sentence
 * of a {@link ProblemType}.
 *
 * @param values what has no language: numbers, names of the interface
 */
public record Fact(Kind kind, List<String> values) {
    /** Its words are in {@code mesa/api/problem}. */
    public enum Kind {
        /** A position of the journal. */
        POSITION,
        POSITION_UP_TO,
        CURSOR,
        CURSOR_WITH_SORT,
        /** A date from the first value to the second. */
        DATE,
        /** A position, an instant or a date. */
        MOMENT,
        /** An instant or a date on which something happened. */
        OCCURRED,
        /** A month as 2026-01. */
        MONTH,
        ID,
        EVENT_ID,
        ONCE,
        ONE_OF,
        FROM_TO,
        TEXT,
        KEY,
        IMPORT_NAME,
        TOPIC,
        VERSION,
        /** JSON at a line and a column. */
        BROKEN_AT,
        BROKEN,
        NOT_UTF_8,
        MARKED,
        NO_OBJECT,
        NUMBER_TOO_LARGE,
        HALF_CHARACTER,
        BATCH_LINE,
        DOCUMENT_EMPTY,
        DOCUMENT_TOO_LARGE,
        DOCUMENT_TYPE,
        WEBHOOKS_FULL,
        NOT_PUBLIC,
        NOT_HTTPS,
        NOT_AN_ADDRESS,
        /** What a record wants of its components together, by its name. */
        ADMITTED;

        private String key() {
            return "fact." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fact {
        values = List.copyOf(values);
    }

    public static Fact of(Kind kind, Object... values) {
        return new Fact(kind, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** One of several words of the interface. */
    public static Fact oneOf(List<String> words) {
        return of(Kind.ONE_OF, words.stream().collect(Collectors.joining(", ")));
    }

    /** What a value of that record must be to be made; for others, that it cannot be made. */
    public static Fact admitting(Class<?> record) {
        return of(Kind.ADMITTED, record.getSimpleName());
    }

    /** In the words of the reader. */
    public String in(Locale language) {
        if (kind == Kind.ADMITTED) {
            return ProblemWords.find("admitted." + values.getFirst(), language)
                    .orElseGet(() -> ProblemWords.get(kind.key(), language));
        }
        String words = ProblemWords.get(kind.key(), language);
        for (int i = 0; i < values.size(); i++) {
            words = words.replace("{" + i + "}", values.get(i));
        }
        return words;
    }
}
