package mesa.query.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Values of parameters, checked before they come near a statement. */
public final class Values {
    private Values() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadParameter("from/to", "a date such as 2026-01-31");
        }
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("id", "a UUID");
        }
    }

    /** For the inside of a {@code like}: every character stands for itself. */
    public static String likeLiteral(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** SQL for an expression without the accents of Spanish. */
    public static String unaccented(String expression) {
        return "translate(%s, 'áéíóúüñÁÉÍÓÚÜÑ', 'aeiouunAEIOUUN')".formatted(expression);
    }
}
