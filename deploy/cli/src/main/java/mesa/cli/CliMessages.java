package mesa.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, in the operator's language: English if asked for, otherwise Spanish. */
final class CliMessages {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("mesa.cli.words", locale());

    private CliMessages() {}

    static Locale locale() {
        return Locale.getDefault().getLanguage().equals("en")
                        && String.valueOf(System.getenv("LANG")).startsWith("en")
                ? Locale.ENGLISH
                : Locale.of("es");
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), locale()).format(arguments);
    }
}
