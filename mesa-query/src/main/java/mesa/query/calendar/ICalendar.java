package mesa.query.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mesa.query.projection.LocalDay;
import mesa.query.web.Language;
import mesa.query.web.PathWord;

/** Writes entries as RFC 5545 wants them: CRLF, folded at 75 octets, text escaped. */
final class ICalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int FOLD = 75;

    /** The last day the format has digits for. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Language language;
    private final String origin;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param origin of the addresses, without a slash at the end
     */
    ICalendar(Language language, String origin) {
        this.language = language;
        this.origin = origin;
    }

    String of(List<CalendarEntry> entries) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Mesa//Mesa//" + language.tag().toUpperCase(language.locale()));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(language.messages().text("calendar.title")));
        line("X-WR-TIMEZONE:" + LocalDay.ZONE);
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        entries.forEach(this::event);
        line("END:VCALENDAR");
        return out.toString();
    }

    private void event(CalendarEntry e) {
        line("BEGIN:VEVENT");
        line("UID:" + e.key().replace('/', '-') + "@mesa");
        line("DTSTAMP:" + UTC.format(e.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(e.changedAt()));
        line("SEQUENCE:" + e.sequence());
        when(e);
        line("SUMMARY:" + escaped(summary(e)));
        if (e.place() != null) {
            line("LOCATION:" + escaped(e.place()));
        }
        line("STATUS:" + (e.state() == CalendarEntry.State.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (e.startsAt() == null ? "TRANSPARENT" : "OPAQUE"));
        PathWord section = EntryLink.section(e.kind());
        line(
                "URL:"
                        + origin
                        + "/"
                        + language.tag()
                        + "/"
                        + section.in(language)
                        + "/"
                        + (e.code() == null ? e.stream() : e.code()));
        line("END:VEVENT");
    }

    private void when(CalendarEntry e) {
        Instant starts = e.startsAt();
        LocalDate last = e.lastDay() == null ? e.known() : e.lastDay();
        if (starts == null || last.isAfter(e.known())) {
            line("DTSTART;VALUE=DATE:" + DAY.format(e.known()));
            line("DTEND;VALUE=DATE:" + DAY.format(last.isBefore(LAST) ? last.plusDays(1) : LAST));
        } else {
            // How long a session lasts is known when it closes; until then nothing is claimed.
            line("DTSTART:" + UTC.format(starts));
        }
    }

    private String summary(CalendarEntry e) {
        String kind = language.messages().text("calendar.kind." + e.kind().name());
        String code = e.code() == null ? "" : " " + e.code();
        return kind + code + (e.title().isEmpty() ? "" : ": " + e.title());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("[\\p{Cc}&&[^\\t]]", "\uFFFD");
    }

    /** A line longer than 75 octets goes on in the next one, which begins with a space. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > FOLD) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
