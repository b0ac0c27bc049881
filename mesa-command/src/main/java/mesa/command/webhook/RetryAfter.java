package mesa.command.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date in one of the three forms of HTTP. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int LONGEST = 15;
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    date("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
                    date("EEE MMM ppd HH:mm:ss yyyy"));

    private RetryAfter() {}

    /**
     * How long to wait; negative when the date is over.
     *
     * @return null when it says neither
     */
    static @Nullable Duration of(String value, Instant now) {
        String said = value.strip();
        if (SECONDS.matcher(said).matches()) {
            boolean readable = said.length() <= LONGEST;
            return Duration.ofSeconds(readable ? Long.parseLong(said) : Long.MAX_VALUE);
        }
        for (DateTimeFormatter form : DATES) {
            try {
                return Duration.between(now, form.parse(said, Instant::from));
            } catch (DateTimeParseException _) {
                // Perhaps it has the next form.
            }
        }
        return null;
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
