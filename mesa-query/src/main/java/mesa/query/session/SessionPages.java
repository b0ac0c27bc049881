package mesa.query.session;

import java.util.ArrayList;
import java.util.List;
import mesa.query.audit.History;
import mesa.query.http.Listing;
import mesa.query.projection.Snapshot;
import mesa.query.web.DetailPage;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import mesa.query.web.RelatedCards;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.TableModel;
import mesa.query.web.View;
import mesa.query.web.forms.Actions;
import mesa.query.web.forms.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of sessions and the page of each. */
@Component
final class SessionPages implements Sitemap.Pages {
    private final Listing<SessionRow> list;
    private final SessionCards cards;
    private final DecisionCards decisions;
    private final AttendanceCards attendance;
    private final SessionTimes times;
    private final History history;
    private final RelatedCards related;
    private final Actions actions;

    SessionPages(
            Listing<SessionRow> list,
            SessionCards cards,
            DecisionCards decisions,
            AttendanceCards attendance,
            SessionTimes times,
            History history,
            RelatedCards related,
            Actions actions) {
        this.list = list;
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
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.SESSIONS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.SESSIONS, "{code}")
                .page(
                        PageAudience.EVERYBODY,
                        this::agenda,
                        PathWord.SESSIONS,
                        "{code}",
                        PathWord.AGENDA)
                .page(
                        PageAudience.EVERYBODY,
                        this::attendance,
                        PathWord.SESSIONS,
                        "{code}",
                        PathWord.ATTENDANCE)
                .page(
                        PageAudience.EVERYBODY,
                        this::decisions,
                        PathWord.SESSIONS,
                        "{code}",
                        PathWord.DECISIONS)
                .page(
                        PageAudience.EVERYBODY,
                        this::history,
                        PathWord.SESSIONS,
                        "{code}",
                        PathWord.HISTORY);
        related.tabs(PathWord.SESSIONS)
                .forEach(tab ->
                        sitemap.page(
                                PageAudience.EVERYBODY,
                                (request, snapshot) -> related(request, snapshot, tab),
                                PathWord.SESSIONS,
                                "{code}",
                                tab));
    }

    private View list(PageRequest request, Snapshot snapshot) {
        PagedList<SessionRow> listed = PagedList.of(request, snapshot, list);
        TableModel tableModel =
                listed.table(cards.columns(request), r -> cards.line(request, r), "empty.sessions");
        DetailPage detailPage =
                DetailPage.of(List.of(Section.rows(request.text("sessions.title"), 12, tableModel)))
                        .tabs(
                                List.of(
                                        new DetailPage.Tab(
                                                request.text("sessions.title"),
                                                request.to(PathWord.SESSIONS),
                                                true),
                                        new DetailPage.Tab(
                                                request.text("actas.title"),
                                                request.to(PathWord.ACTAS),
                                                false),
                                        new DetailPage.Tab(
                                                request.text("calendar.title"),
                                                request.to(PathWord.CALENDAR),
                                                false)))
                        .filters(filters(request))
                        .downloads(List.of(listed.csv()))
                        .actions(actions.creating(request, "session.register-edition"));
        return View.of(
                "web/sheet",
                request.text("sessions.title"),
                request.text("sessions.eyebrow"),
                detailPage);
    }

    private List<DetailPage.Filter> filters(PageRequest request) {
        return List.of(
                DetailPage.Filter.words(request),
                DetailPage.Filter.of(
                        request,
                        "status",
                        "session.state",
                        SessionState.values(),
                        s -> cards.state(request, s)),
                new DetailPage.Filter(
                        "province",
                        request.text("session.province"),
                        request.query("province").orElse(""),
                        ProvinceMap.provinces().stream()
                                .map(p -> new Option(p.code(), p.name()))
                                .toList()));
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        SessionRow row = row(request, snapshot);
        Sessions sessions = sessions(request, snapshot);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.facts(request, snapshot, row));
        sections.add(cards.quorum(request, row));
        sections.add(
                decisions.agenda(request, snapshot, sessions.agenda(row.session().value()), 6));
        sections.add(decisions.texts(request, snapshot, sessions.texts(row.session().value()), 6));
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

    private View agenda(PageRequest request, Snapshot snapshot) {
        SessionRow row = row(request, snapshot);
        List<AgendaRow> items = sessions(request, snapshot).agenda(row.session().value());
        return view(
                request,
                row,
                PathWord.AGENDA,
                List.of(decisions.agenda(request, snapshot, items, 12)));
    }

    private View attendance(PageRequest request, Snapshot snapshot) {
        SessionRow row = row(request, snapshot);
        List<PresenceRow> present = sessions(request, snapshot).presence(row.session().value());
        return view(
                request,
                row,
                PathWord.ATTENDANCE,
                List.of(
                        cards.quorum(request, row),
                        attendance.sectors(request, present),
                        times.quorum(request, snapshot, row),
                        attendance.presence(request, snapshot, present),
                        times.intervals(request, snapshot, row)));
    }

    private View decisions(PageRequest request, Snapshot snapshot) {
        SessionRow row = row(request, snapshot);
        Sessions sessions = sessions(request, snapshot);
        return view(
                request,
                row,
                PathWord.DECISIONS,
                List.of(
                        decisions.texts(
                                request, snapshot, sessions.texts(row.session().value()), 12),
                        decisions.votes(request, snapshot, sessions.votes(row.session().value()))));
    }

    private View related(PageRequest request, Snapshot snapshot, PathWord tab) {
        SessionRow row = row(request, snapshot);
        return view(
                request,
                row,
                tab,
                related.cards(PathWord.SESSIONS, tab, request, snapshot, row.session().value()));
    }

    private View history(PageRequest request, Snapshot snapshot) {
        SessionRow row = row(request, snapshot);
        return view(
                request,
                row,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, row.session().value())));
    }

    private View view(
            PageRequest request, SessionRow row, @Nullable PathWord here, List<Section> sections) {
        String code = cards.code(row);
        DetailPage.Tabs tabs =
                new DetailPage.Tabs(request, PathWord.SESSIONS, code, here)
                        .and(PathWord.AGENDA)
                        .and(PathWord.ATTENDANCE)
                        .and(PathWord.DECISIONS);
        related.tabs(PathWord.SESSIONS).forEach(tabs::and);
        tabs.and(PathWord.HISTORY);
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(tabs.all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "session",
                                                row.session().value(),
                                                "session.register-edition")
                                        : List.of());
        return View.of(
                "web/sheet", cards.title(request, row), cards.eyebrow(request, row), detailPage);
    }

    private static Sessions sessions(PageRequest request, Snapshot snapshot) {
        return new Sessions(snapshot);
    }

    static SessionRow row(PageRequest request, Snapshot snapshot) {
        String code = request.variable("code");
        return sessions(request, snapshot).find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
