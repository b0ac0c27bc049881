package mesa.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of our two languages a request wants: {@code Accept-Language} looked up as RFC 4647 says,
 * Spanish when it names neither, cannot be read or is not there.
 */
public final class WantedLanguage {
    private static final Locale SPANISH = Locale.of("es");
    private static final List<Locale> KNOWN = List.of(SPANISH, Locale.of("en"));
    private static final int LONGEST = 200;

    private WantedLanguage() {}

    /** {@code es} or {@code en}. */
    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    /** As {@link #of(HttpServletRequest)}, from the header itself. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return SPANISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return best == null ? SPANISH : best;
        } catch (IllegalArgumentException unreadable) {
            return SPANISH;
        }
    }
}
