package mesa.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mesa.http.WantedLanguage;

/** The languages of the interface. Spanish is the first; English is complete. */
public enum Language {
    ES("es", "Español", Locale.of("es", "EC")),
    EN("en", "English", Locale.of("en", "GB"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The first segment of every address and the value of {@code lang}. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, as the language switch shows it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == ES ? EN : ES;
    }

    /** The interface's words in this language. */
    public Messages messages() {
        return Messages.in(this);
    }

    /** Dates, times and numbers as this language writes them. */
    public LocaleFormat figures() {
        return LocaleFormat.in(this);
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }

    /** What a reader without a choice gets. */
    static Language wanted(HttpServletRequest request) {
        return of(WantedLanguage.of(request).getLanguage()).orElse(ES);
    }
}
