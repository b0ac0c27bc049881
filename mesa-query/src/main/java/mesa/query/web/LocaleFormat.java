package mesa.query.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import mesa.api.Share;
import mesa.query.projection.LocalDay;

/** Dates, times and numbers as a language writes them, in the platform's time zone. */
public final class LocaleFormat {
    /** Where most mesas sit; a session in Galápagos also tells the hour there. */
    public static final ZoneId ZONE = LocalDay.ZONE;

    private static final Map<Language, LocaleFormat> ALL =
            Map.of(
                    Language.ES, new LocaleFormat(Language.ES, '\u202f', ','),
                    Language.EN, new LocaleFormat(Language.EN, ',', '.'));

    private final Language language;
    private final char group;
    private final char decimal;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;
    private final DateTimeFormatter stamp;

    private LocaleFormat(Language language, char group, char decimal) {
        this.language = language;
        this.group = group;
        this.decimal = decimal;
        day = pattern("d MMM uuuu");
        dayAndMonth = pattern("d MMM");
        weekday =
                pattern(
                        language == Language.ES
                                ? "EEEE d 'de' MMMM 'de' uuuu"
                                : "EEEE d MMMM uuuu");
        month = pattern("LLLL uuuu");
        time = pattern("HH:mm");
        stamp = pattern("d MMM uuuu HH:mm");
    }

    static LocaleFormat in(Language language) {
        LocaleFormat found = ALL.get(language);
        if (found == null) {
            throw new IllegalStateException("No figures in " + language);
        }
        return found;
    }

    /** 18 422 in Spanish, 18,422 in English. */
    public String number(long n) {
        return number(BigDecimal.valueOf(n));
    }

    private String grouped(String digits) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(group);
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** With every decimal it has: 9.96 is not 10. */
    public String number(BigDecimal n) {
        String[] parts = n.abs().stripTrailingZeros().toPlainString().split("\\.");
        StringBuilder out = new StringBuilder(n.signum() < 0 ? "−" : "");
        out.append(grouped(parts[0]));
        if (parts.length > 1) {
            out.append(decimal).append(parts[1]);
        }
        return out.toString();
    }

    /** {@link Share#percent}, for pages. */
    public String percent(BigDecimal share) {
        return Share.percent(share);
    }

    /** The share as the length of a bar of a hundred: full when all is done, never before. */
    public String length(BigDecimal share) {
        return share.max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** 30 jun 2026. */
    public String day(LocalDate date) {
        return day.format(date).replace(".", "");
    }

    public String day(Instant instant) {
        return day(instant.atZone(ZONE).toLocalDate());
    }

    /** martes 30 de octubre de 2018. */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /** octubre 2018. */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** 18:04. */
    public String time(Instant instant) {
        return time.format(instant.atZone(ZONE));
    }

    /** 18:04 on the clock of the mainland; elsewhere both clocks, the place's first. */
    public String time(Instant instant, ZoneId place) {
        return place.equals(ZONE)
                ? time(instant)
                : "%s (%s) · %s (%s)"
                        .formatted(
                                time.format(instant.atZone(place)),
                                language.messages().text("time." + place.getId()),
                                time(instant),
                                language.messages().text("time." + ZONE.getId()));
    }

    /** 18:04. */
    public String time(LocalTime at) {
        return time.format(at);
    }

    /** 23 nov 2026 18:04. */
    public String stamp(Instant instant) {
        return stamp.format(instant.atZone(ZONE)).replace(".", "");
    }

    /** Short enough for a margin: the time when it is of the given day, the day otherwise. */
    public String moment(Instant instant, LocalDate today) {
        ZonedDateTime at = instant.atZone(ZONE);
        if (at.toLocalDate().equals(today)) {
            return time.format(at);
        }
        return at.getYear() == today.getYear()
                ? dayAndMonth.format(at).replace(".", "")
                : day(at.toLocalDate());
    }

    /** Whole days between two dates, signed: +61 d. */
    public String slip(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return (days > 0 ? "+" : "") + number(days) + "\u00a0d";
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
