package mesa.query.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.api.limit.Days;
import mesa.http.Fact;

/** Values of parameters, checked before they come near a statement. */
public final class Parameters {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Parameters() {}

    static LocalDate date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (Days.contain(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw noDate();
        }
        throw noDate();
    }

    private static BadParameter noDate() {
        return new BadParameter("from/to", Fact.of(Fact.Kind.DATE, Days.FIRST, Days.LAST));
    }

    static UUID uuid(String text) {
        return id(text).orElseThrow(() -> new BadParameter("id", Fact.of(Fact.Kind.ID)));
    }

    /** The id a text spells out in full, in either case; nothing when it is anything else. */
    public static Optional<UUID> id(String text) {
        return UUID_SHAPE.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
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
