package mesa.query.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.http.WantedLanguage;
import mesa.query.http.QueryProblems;
import mesa.query.projection.ModelStopped;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.time.SnapshotDay;
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

    private final Snapshots snapshots;

    CalendarFeed(Snapshots snapshots) {
        this.snapshots = snapshots;
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
        return snapshots.now(snapshot -> {
            String tag =
                    "W/\"%d-%s-%s\""
                            .formatted(
                                    snapshot.position(), language.tag(), SnapshotDay.of(snapshot));
            String known = http.getHeader("If-None-Match");
            if (tag.equals(known)) {
                return ResponseEntity.status(304).eTag(tag).build();
            }
            String text = new ICalendar(language, origin).of(entries(snapshot, mesa));
            return ResponseEntity.ok()
                    .contentType(ICS)
                    .eTag(tag)
                    .header("Mesa-Position", Long.toString(snapshot.position()))
                    .body(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @ExceptionHandler
    void on(ModelStopped e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        QueryProblems.standsStill(e).build().write(response, WantedLanguage.of(request));
    }

    private static List<CalendarEntry> entries(Snapshot snapshot, @Nullable String mesa) {
        String visible = "r.day >= ?";
        LocalDate since = SnapshotDay.of(snapshot).minusDays(DAYS_BACK);
        return Optional.ofNullable(mesa)
                .filter(code -> !code.isBlank())
                .map(code ->
                        snapshot.rows(
                                CalendarEntry.class,
                                visible
                                        + " and r.mesa in (select m.mesa from {mesa_register} m where lower(m.code) = lower(?)) order by r.day, r.key",
                                since,
                                code))
                .orElseGet(() ->
                        snapshot.rows(
                                CalendarEntry.class, visible + " order by r.day, r.key", since));
    }
}
