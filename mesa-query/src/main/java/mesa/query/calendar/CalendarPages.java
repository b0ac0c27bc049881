package mesa.query.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.api.limit.Days;
import mesa.http.Fact;
import mesa.query.http.BadParameter;
import mesa.query.projection.LocalDay;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.FollowUpTabs;
import mesa.query.web.Language;
import mesa.query.web.Month;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.View;
import org.springframework.stereotype.Component;

/** What comes next, and a month at a glance. */
@Component
final class CalendarPages implements Sitemap.Pages {
    private static final int MOST = 100;

    private final StreamNames streamNames;

    CalendarPages(StreamNames streamNames) {
        this.streamNames = streamNames;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::show, PathWord.CALENDAR);
    }

    private View show(PageRequest request, Snapshot snapshot) {
        LocalDate today = SnapshotDay.of(snapshot);
        YearMonth month =
                request.query("month").map(CalendarPages::month).orElse(YearMonth.from(today));
        List<Section> sections = new ArrayList<>();
        sections.add(coming(request, snapshot, today));
        sections.add(
                new Section(
                        request.figures().month(month.atDay(1)),
                        null,
                        new Section.Days(month(request, snapshot, month, today)),
                        12));
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(FollowUpTabs.of(request, PathWord.CALENDAR))
                        .note(request.text("calendar.note"))
                        .filters(
                                List.of(
                                        DetailPage.Filter.of(
                                                request,
                                                "kind",
                                                "calendar.kind",
                                                CalendarEntry.Kind.values(),
                                                k -> kind(request, k))))
                        .downloads(
                                List.of(
                                        new Cell.Link("iCalendar", feed(request), null),
                                        new Cell.Link(
                                                "CSV", request.list("calendar.csv", "kind"), null),
                                        new Cell.Link(
                                                "JSON", request.list("calendar", "kind"), null)));
        return View.of(
                "web/sheet",
                request.text("calendar.title"),
                request.text("calendar.eyebrow"),
                detailPage);
    }

    private static String feed(PageRequest request) {
        return request.language() == Language.ES ? "/es/calendario.ics" : "/en/calendar.ics";
    }

    private Section coming(PageRequest request, Snapshot snapshot, LocalDate today) {
        List<CalendarEntry> rows =
                rows(
                        request,
                        snapshot,
                        "r.state = 'OPEN' and r.day >= ? order by r.day, r.starts_at, r.key limit "
                                + MOST,
                        today);
        return Section.rows(
                request.text("calendar.coming"),
                12,
                TableModel.of(
                        List.of(
                                request.text("step.on"),
                                request.text("calendar.kind"),
                                request.text("calendar.what"),
                                request.text("calendar.who")),
                        rows.stream().map(e -> line(request, snapshot, e, today)).toList(),
                        "empty.calendar"));
    }

    private List<Cell> line(
            PageRequest request, Snapshot snapshot, CalendarEntry e, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, e.known());
        return List.of(
                new Cell.Figure(
                        request.figures().day(e.known()),
                        days == 0
                                ? request.text("calendar.today")
                                : request.count("calendar.in", days)),
                Cell.chip(kind(request, e.kind())),
                what(request, snapshot, e),
                Cell.text(
                        e.actor() == null
                                ? null
                                : streamNames.of(e.actor(), snapshot, request.language())));
    }

    private String title(PageRequest request, Snapshot snapshot, CalendarEntry e) {
        return e.title().isEmpty()
                ? streamNames.of(e.stream(), snapshot, request.language())
                : e.title();
    }

    private Cell what(PageRequest request, Snapshot snapshot, CalendarEntry e) {
        String title = title(request, snapshot, e);
        String detail = detail(request, e);
        return e.code() == null
                ? new Cell.Link(title, EntryLink.of(request, e), detail)
                : new Cell.Code(
                        e.code(),
                        EntryLink.of(request, e),
                        detail.isEmpty() ? title : title + " · " + detail);
    }

    private static String detail(PageRequest request, CalendarEntry e) {
        List<String> parts = new ArrayList<>();
        if (e.startsAt() != null) {
            parts.add(request.figures().time(e.startsAt(), LocalDay.zone(e.province())));
        }
        if (e.place() != null) {
            parts.add(e.place());
        }
        return String.join(" · ", parts);
    }

    /** A month outside of what dates may be is refused like any other parameter. */
    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (text.length() == 7 && Days.contain(month.atDay(1))) {
                return month;
            }
        } catch (DateTimeParseException e) {
            throw noMonth();
        }
        throw noMonth();
    }

    private static BadParameter noMonth() {
        return new BadParameter(
                "month",
                Fact.of(Fact.Kind.MONTH, YearMonth.from(Days.FIRST), YearMonth.from(Days.LAST)));
    }

    private Month month(PageRequest request, Snapshot snapshot, YearMonth month, LocalDate today) {
        Map<LocalDate, List<Cell.Link>> what = new LinkedHashMap<>();
        rows(
                        request,
                        snapshot,
                        "r.state <> 'CANCELLED' and r.day between ? and ? order by r.day, r.starts_at, r.key",
                        month.atDay(1),
                        month.atEndOfMonth())
                .forEach(e ->
                        what.computeIfAbsent(e.known(), _ -> new ArrayList<>())
                                .add(
                                        new Cell.Link(
                                                e.code() == null
                                                        ? shortened(title(request, snapshot, e))
                                                        : e.code(),
                                                EntryLink.of(request, e),
                                                kind(request, e.kind())
                                                        + " · "
                                                        + title(request, snapshot, e))));
        return Month.of(
                request,
                month.atDay(1),
                today,
                what,
                turn(request, month.minusMonths(1), "calendar.earlier"),
                turn(request, month.plusMonths(1), "calendar.later"));
    }

    private static Cell.Link turn(PageRequest request, YearMonth month, String key) {
        return new Cell.Link(
                request.text(key),
                request.toWith("month", month.toString(), PathWord.CALENDAR),
                null);
    }

    private static List<CalendarEntry> rows(
            PageRequest request, Snapshot snapshot, String condition, Object... values) {
        Optional<CalendarEntry.Kind> kind =
                request.query("kind")
                        .flatMap(k ->
                                Arrays.stream(CalendarEntry.Kind.values())
                                        .filter(known -> known.name().equals(k))
                                        .findFirst());
        String wanted = kind.map(k -> "r.kind = '" + k.name() + "' and ").orElse("");
        return snapshot.rows(CalendarEntry.class, wanted + condition, values);
    }

    private static String kind(PageRequest request, CalendarEntry.Kind kind) {
        return request.text("calendar.kind." + kind.name());
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 23) + "…";
    }
}
