package mesa.query.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mesa.query.audit.History;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.ProvinceMap;
import mesa.query.web.RelatedCards;
import mesa.query.web.Search;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.Table;
import mesa.query.web.View;
import mesa.query.web.forms.Actions;
import mesa.query.web.forms.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of sessions and the page of each. */
@Component
final class SessionPages implements Sitemap.Pages {
    private final SessionCards cards;
    private final DecisionCards decisions;
    private final AttendanceCards attendance;
    private final SessionTimes times;
    private final History history;
    private final RelatedCards related;
    private final Actions actions;

    SessionPages(
            SessionCards cards,
            DecisionCards decisions,
            AttendanceCards attendance,
            SessionTimes times,
            History history,
            RelatedCards related,
            Actions actions) {
        this.cards = cards;
        this.decisions = decisions;
        this.attendance = attendance;
        this.times = times;
        this.history = history;
        this.related = related;
        this.actions = actions;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::list, Segment.SESSIONS)
                .page(Audience.EVERYBODY, this::overview, Segment.SESSIONS, "{code}")
                .page(Audience.EVERYBODY, this::agenda, Segment.SESSIONS, "{code}", Segment.AGENDA)
                .page(
                        Audience.EVERYBODY,
                        this::attendance,
                        Segment.SESSIONS,
                        "{code}",
                        Segment.ATTENDANCE)
                .page(
                        Audience.EVERYBODY,
                        this::decisions,
                        Segment.SESSIONS,
                        "{code}",
                        Segment.DECISIONS)
                .page(
                        Audience.EVERYBODY,
                        this::history,
                        Segment.SESSIONS,
                        "{code}",
                        Segment.HISTORY);
        related.tabs(Segment.SESSIONS)
                .forEach(tab ->
                        sitemap.page(
                                Audience.EVERYBODY,
                                (request, reading) -> related(request, reading, tab),
                                Segment.SESSIONS,
                                "{code}",
                                tab));
    }

    private View list(PageRequest request, Reading reading) {
        Search search = Sessions.search(request);
        List<SessionRow> rows = new Sessions(reading).list(search);
        List<List<Cell>> cells =
                rows.stream().limit(Sessions.PAGE).map(r -> cards.line(request, r)).toList();
        Table table =
                new Table(
                        cards.columns(request),
                        cells,
                        "empty.sessions",
                        rows.size() > Sessions.PAGE
                                ? request.toWith(
                                        "skip", search.next(Sessions.PAGE), Segment.SESSIONS)
                                : null);
        Sheet sheet =
                Sheet.of(List.of(Section.rows(request.text("sessions.title"), 12, table)))
                        .tabs(
                                List.of(
                                        new Sheet.Tab(
                                                request.text("sessions.title"),
                                                request.to(Segment.SESSIONS),
                                                true),
                                        new Sheet.Tab(
                                                request.text("actas.title"),
                                                request.to(Segment.ACTAS),
                                                false),
                                        new Sheet.Tab(
                                                request.text("calendar.title"),
                                                request.to(Segment.CALENDAR),
                                                false)))
                        .filters(filters(request))
                        .downloads(
                                List.of(
                                        new Cell.Link(
                                                "CSV",
                                                request.list(
                                                        "sessions.csv", "q", "status", "province"),
                                                null)))
                        .actions(actions.creating(request, "session.register-edition"));
        return View.of(
                "web/sheet",
                request.text("sessions.title"),
                request.text("sessions.eyebrow"),
                sheet);
    }

    private List<Sheet.Filter> filters(PageRequest request) {
        return List.of(
                new Sheet.Filter(
                        "q", request.text("filters.q"), request.query("q").orElse(""), List.of()),
                new Sheet.Filter(
                        "status",
                        request.text("session.state"),
                        request.query("status").orElse(""),
                        Arrays.stream(SessionState.values())
                                .map(s -> new Option(s.name(), cards.state(request, s)))
                                .toList()),
                new Sheet.Filter(
                        "province",
                        request.text("session.province"),
                        request.query("province").orElse(""),
                        ProvinceMap.provinces().stream()
                                .map(p -> new Option(p.code(), p.name()))
                                .toList()));
    }

    private View overview(PageRequest request, Reading reading) {
        SessionRow row = row(request, reading);
        Sessions sessions = new Sessions(reading);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.facts(request, reading, row));
        sections.add(cards.quorum(request, row));
        sections.add(decisions.agenda(request, reading, sessions.agenda(row.session().value()), 6));
        sections.add(
                decisions.texts(
                        request,
                        reading,
                        sessions.texts(row.session().value(), request.reader()),
                        6));
        if (row.relatoria() != null) {
            sections.add(
                    new Section(
                            request.text("session.relatoria"),
                            null,
                            new Section.Prose(row.relatoria().lines().toList()),
                            12));
        }
        return view(request, row, null, sections);
    }

    private View agenda(PageRequest request, Reading reading) {
        SessionRow row = row(request, reading);
        List<AgendaRow> items = new Sessions(reading).agenda(row.session().value());
        return view(
                request,
                row,
                Segment.AGENDA,
                List.of(decisions.agenda(request, reading, items, 12)));
    }

    private View attendance(PageRequest request, Reading reading) {
        SessionRow row = row(request, reading);
        List<PresenceRow> present = new Sessions(reading).presence(row.session().value());
        return view(
                request,
                row,
                Segment.ATTENDANCE,
                List.of(
                        cards.quorum(request, row),
                        attendance.sectors(request, present),
                        times.quorum(request, reading, row),
                        attendance.presence(request, reading, present),
                        times.intervals(request, reading, row)));
    }

    private View decisions(PageRequest request, Reading reading) {
        SessionRow row = row(request, reading);
        Sessions sessions = new Sessions(reading);
        return view(
                request,
                row,
                Segment.DECISIONS,
                List.of(
                        decisions.texts(
                                request,
                                reading,
                                sessions.texts(row.session().value(), request.reader()),
                                12),
                        decisions.votes(
                                request,
                                reading,
                                sessions.votes(row.session().value(), request.reader()))));
    }

    private View related(PageRequest request, Reading reading, Segment tab) {
        SessionRow row = row(request, reading);
        return view(
                request,
                row,
                tab,
                related.cards(Segment.SESSIONS, tab, request, reading, row.session().value()));
    }

    private View history(PageRequest request, Reading reading) {
        SessionRow row = row(request, reading);
        return view(
                request,
                row,
                Segment.HISTORY,
                List.of(history.of(request, reading, row.session().value())));
    }

    private View view(
            PageRequest request, SessionRow row, @Nullable Segment here, List<Section> sections) {
        String code = cards.code(row);
        Sheet.Tabs tabs =
                new Sheet.Tabs(request, Segment.SESSIONS, code, here)
                        .and(Segment.AGENDA)
                        .and(Segment.ATTENDANCE)
                        .and(Segment.DECISIONS);
        related.tabs(Segment.SESSIONS).forEach(tabs::and);
        tabs.and(Segment.HISTORY);
        Sheet sheet =
                Sheet.of(sections)
                        .tabs(tabs.all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "session",
                                                row.session().value(),
                                                "session.register-edition")
                                        : List.of());
        return View.of("web/sheet", cards.title(request, row), cards.eyebrow(request, row), sheet);
    }

    static SessionRow row(PageRequest request, Reading reading) {
        String code = request.variable("code");
        return new Sessions(reading).find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
