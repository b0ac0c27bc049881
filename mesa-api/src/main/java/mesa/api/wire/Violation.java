package mesa.api.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.api.limit.Text;

/**
 * Why a value does not enter.
 *
 * @param pointer of the value in the body (RFC 6901)
 * @param facts what fills the sentence of the reason, in its order: what was found, the limit
 */
public record Violation(String pointer, Reason reason, List<Object> facts) {
    /** What is wrong with a value; its words are in {@code mesa/api/wire}. */
    public enum Reason {
        /** Nothing visible where a text is needed. */
        BLANK,
        TOO_LONG,
        /** Two lines where one is allowed. */
        LINE_BREAK,
        CONTROL,
        INVISIBLE,
        DIRECTION,
        /** U+FFFD: some program before us did not know what stood there. */
        DAMAGED,
        /** Half a surrogate pair, or a code point that is never a character. */
        NO_CHARACTER,
        PATTERN,
        /** A list with null in the place of an item. */
        MISSING,
        TOO_MANY,
        NUMBER,
        DECIMALS,
        DAY,
        INSTANT,
        ID,
        /** Nobody uploaded it. */
        NO_DOCUMENT,
        /** The document has another size or type. */
        OTHER_DOCUMENT;

        /** As it stands in a problem: {@code too-long}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A form asked of a text, for people; its words are in {@code mesa/api/wire}. */
    enum Form {
        KEY(Text.KEY),
        TERRITORY(Text.TERRITORY),
        PROVINCE("0[1-9]|1[0-9]|2[0-4]"),
        HASH("[0-9a-f]{64}"),
        ACRONYM("[A-Z0-9][A-Z0-9-]{1,11}"),
        CODE("[A-Z0-9][A-Z0-9./-]{1,39}"),
        LETTER("[a-j]"),
        MEDIA_TYPE("[a-z0-9.+-]+/[a-z0-9.+-]+");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }

        /** The one of a regular expression; empty for one nobody has words for. */
        static Optional<Form> of(String pattern) {
            return Stream.of(values()).filter(form -> form.pattern.equals(pattern)).findFirst();
        }
    }

    /** What is wrong and what would be valid, without naming the place. */
    public String sentence(Locale locale) {
        if (reason == Reason.PATTERN) {
            return Words.label(reason, locale)
                    .replace(
                            "{0}",
                            Form.of(String.valueOf(facts.getFirst()))
                                    .map(form -> Words.label(form, locale))
                                    .orElse(String.valueOf(facts.getFirst())));
        }
        String sentence = Words.label(reason, locale);
        for (int i = 0; i < facts.size(); i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(facts.get(i)));
        }
        return sentence;
    }

    public static Violation at(String pointer, Reason reason, Object... facts) {
        return new Violation(pointer, reason, List.of(facts));
    }
}
