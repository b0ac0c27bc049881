package mesa.query.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.http.WantedLanguage;
import mesa.query.audit.DayLookedAt;
import mesa.query.http.Disclosed;
import mesa.query.http.QueryProblems;
import mesa.query.intake.Reading;
import mesa.query.intake.StandsStill;
import mesa.query.intake.Views;
import mesa.query.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public calendar to subscribe to (RFC 5545), whole or of one mesa. An item keeps its UID for
 * ever, its sequence grows with every change, and what is called off is said to be cancelled
 * instead of vanishing.
 */
@RestController
final class CalendarFeed {
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** What ended longer ago than this is no longer sent. */
    private static final int DAYS_BACK = 400;

    private final Views views;

    CalendarFeed(Views views) {
        this.views = views;
    }

    @GetMapping({"/es/calendario.ics", "/en/calendar.ics"})
    ResponseEntity<byte[]> calendar(
            @RequestParam(required = false) @Nullable String mesa, HttpServletRequest http) {
        Language language = http.getRequestURI().startsWith("/en") ? Language.EN : Language.ES;
        String origin =
                http.getScheme()
                        + "://"
                        + http.getServerName()
                        + (http.getServerPort() == 80 || http.getServerPort() == 443
                                ? ""
                                : ":" + http.getServerPort());
        return views.now(reading -> {
            String tag =
                    "W/\"%d-%s-%s\""
                            .formatted(reading.position(), language.tag(), DayLookedAt.of(reading));
            String known = http.getHeader("If-None-Match");
            if (tag.equals(known)) {
                return ResponseEntity.status(304).eTag(tag).build();
            }
            String text = new ICalendar(language, origin).of(entries(reading, mesa));
            return ResponseEntity.ok()
                    .contentType(ICS)
                    .eTag(tag)
                    .header("Mesa-Position", Long.toString(reading.position()))
                    .body(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @ExceptionHandler
    void on(StandsStill e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        QueryProblems.standsStill(e).build().write(response, WantedLanguage.of(request));
    }

    private static List<CalendarEntry> entries(Reading reading, @Nullable String mesa) {
        String visible =
                Disclosed.toEverybody("r", Disclosed.Rows.DAYS, reading) + " and r.day >= ?";
        LocalDate since = DayLookedAt.of(reading).minusDays(DAYS_BACK);
        return Optional.ofNullable(mesa)
                .filter(code -> !code.isBlank())
                .map(code ->
                        reading.rows(
                                CalendarEntry.class,
                                visible
                                        + " and r.mesa in (select m.mesa from mesa_register m where lower(m.code) = lower(?) and "
                                        + reading.holds("m")
                                        + ") order by r.day, r.key",
                                since,
                                code))
                .orElseGet(() ->
                        reading.rows(
                                CalendarEntry.class, visible + " order by r.day, r.key", since));
    }
}
