package mesa.query.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.limit.Days;
import mesa.http.Fact;
import mesa.query.http.BadParameter;
import mesa.query.http.Listing;
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
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes next, and a month at a glance. */
@Component
final class CalendarPages implements Sitemap.Pages {
    /** The parameter that is the page's own. */
    private static final String MONTH = "month";

    private final Listing<CalendarEntry> list;
    private final StreamNames streamNames;

    CalendarPages(Listing<CalendarEntry> list, StreamNames streamNames) {
        this.list = list;
        this.streamNames = streamNames;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::show, PathWord.CALENDAR);
    }

    private View show(PageRequest request, Snapshot snapshot) {
        LocalDate today = SnapshotDay.of(snapshot);
        YearMonth month =
                request.query(MONTH).map(CalendarPages::month).orElse(YearMonth.from(today));
        PagedList<CalendarEntry> listed =
                PagedList.of(
                        request,
                        snapshot,
                        list.and("r.state = 'OPEN' and r.day >= '%s'".formatted(today)),
                        MONTH);
        List<Section> sections = new ArrayList<>();
        sections.add(coming(request, snapshot, listed, today));
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
                                        listed.csv(),
                                        listed.json()));
        return View.of(
                "web/sheet",
                request.text("calendar.title"),
                request.text("calendar.eyebrow"),
                detailPage);
    }

    private static String feed(PageRequest request) {
        return request.language() == Language.ES ? "/es/calendario.ics" : "/en/calendar.ics";
    }

    private Section coming(
            PageRequest request,
            Snapshot snapshot,
            PagedList<CalendarEntry> listed,
            LocalDate today) {
        return Section.rows(
                request.text("calendar.coming"),
                12,
                listed.linked(
                        TableModel.of(
                                List.of(
                                        request.text("step.on"),
                                        request.text("calendar.kind"),
                                        request.text("calendar.what"),
                                        request.text("calendar.who")),
                                byHour(listed.rows())
                                        .map(e -> line(request, snapshot, e, today))
                                        .toList(),
                                "empty.calendar")));
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
                MONTH,
                Fact.of(Fact.Kind.MONTH, YearMonth.from(Days.FIRST), YearMonth.from(Days.LAST)));
    }

    private Month month(PageRequest request, Snapshot snapshot, YearMonth month, LocalDate today) {
        Map<LocalDate, List<Cell.Link>> what = new LinkedHashMap<>();
        byHour(
                        PagedList.all(
                                request,
                                snapshot,
                                list.and(
                                        "r.state <> 'CANCELLED' and r.day between '%s' and '%s'"
                                                .formatted(month.atDay(1), month.atEndOfMonth())),
                                MONTH))
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

    /** Null where no dates are any more. */
    private static Cell.@Nullable Link turn(PageRequest request, YearMonth month, String key) {
        return Days.contain(month.atDay(1))
                ? new Cell.Link(request.text(key), request.with(MONTH, month.toString()), null)
                : null;
    }

    /** Day by day as they come, and within a day by the hour. */
    private static Stream<CalendarEntry> byHour(List<CalendarEntry> rows) {
        Map<LocalDate, List<CalendarEntry>> days =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        CalendarEntry::known,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return days.values().stream()
                .flatMap(day ->
                        day.stream()
                                .sorted(
                                        Comparator.comparing(
                                                CalendarEntry::startsAt,
                                                Comparator.nullsLast(Comparator.naturalOrder()))));
    }

    private static String kind(PageRequest request, CalendarEntry.Kind kind) {
        return request.text("calendar.kind." + kind.name());
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 23) + "…";
    }
}
