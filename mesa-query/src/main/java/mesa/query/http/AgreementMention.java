package mesa.query.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When words name an agreement: they are its title, they have its title between quotation marks, or
 * they have its code. Words a title merely shares with them name nothing.
 */
final class AgreementMention {
    private AgreementMention() {}

    static boolean names(String words, String title, @Nullable String code) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        String wanted = title.strip().toLowerCase(Locale.ROOT);
        boolean titled =
                !wanted.isEmpty()
                        && (text.equals(wanted)
                                || text.contains("«" + wanted + "»")
                                || text.contains("\"" + wanted + "\"")
                                || text.contains("“" + wanted + "”"));
        return titled
                || code != null
                        && Pattern.compile(
                                        "(?<![\\p{Alnum}-])"
                                                + Pattern.quote(code)
                                                + "(?![\\p{Alnum}-])",
                                        Pattern.CASE_INSENSITIVE)
                                .matcher(words)
                                .find();
    }

    /** The same as SQL, over agreements under an alias and a column; true or false, never null. */
    static String condition(String alias, String column) {
        return """
        coalesce(%1$s.title <> '' and (lower(btrim(%2$s)) = lower(btrim(%1$s.title))
                or strpos(lower(%2$s), '«' || lower(btrim(%1$s.title)) || '»') > 0
                or strpos(lower(%2$s), '"' || lower(btrim(%1$s.title)) || '"') > 0
                or strpos(lower(%2$s), '“' || lower(btrim(%1$s.title)) || '”') > 0)
            or %2$s ~* ('(^|[^A-Za-z0-9-])'
                || regexp_replace(%1$s.code, '([^A-Za-z0-9])', '\\\\\\1', 'g')
                || '($|[^A-Za-z0-9-])'), false)\
        """
                .formatted(alias, column);
    }
}
