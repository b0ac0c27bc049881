package mesa.query.acta;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.Role;
import mesa.api.acta.ActaStatus;
import mesa.query.audit.History;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of actas and the page of each; also the tab of its session. */
@Component
final class ActaPages implements Sitemap.Pages, Related {
    private final ActaCards cards;
    private final History history;
    private final Actions actions;
    private final Wording words;

    ActaPages(ActaCards cards, History history, Actions actions, Wording words) {
        this.cards = cards;
        this.history = history;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::list, Segment.ACTAS)
                .page(Audience.EVERYBODY, this::overview, Segment.ACTAS, "{code}")
                .page(
                        Audience.onlySomewhere(Disclosed.ACTAS.toArray(Role[]::new)),
                        this::history,
                        Segment.ACTAS,
                        "{code}",
                        Segment.HISTORY);
    }

    @Override
    public Segment to() {
        return Segment.SESSIONS;
    }

    @Override
    public Segment tab() {
        return Segment.ACTA;
    }

    @Override
    public Section card(PageRequest request, Reading reading, UUID session) {
        return Section.rows(
                request.text("actas.title"),
                12,
                cards.table(request, new Actas(reading, request.reader()).ofSession(session)));
    }

    private View list(PageRequest request, Reading reading) {
        List<ActaRow> rows = new Actas(reading, request.reader()).list(request);
        Sheet sheet =
                Sheet.of(
                                List.of(
                                        Section.rows(
                                                request.text("actas.title"),
                                                12,
                                                cards.table(request, rows))))
                        .filters(
                                List.of(
                                        Sheet.Filter.of(
                                                request,
                                                "status",
                                                "acta.status",
                                                ActaStatus.values(),
                                                s -> words.label(s, request.language()))))
                        .downloads(
                                List.of(
                                        new Cell.Link(
                                                "CSV", request.list("actas.csv", "status"), null),
                                        new Cell.Link(
                                                "JSON", request.list("actas", "status"), null)));
        return View.of(
                "web/sheet", request.text("actas.title"), request.text("actas.eyebrow"), sheet);
    }

    private View overview(PageRequest request, Reading reading) {
        Actas actas = new Actas(reading, request.reader());
        ActaRow acta = row(request, actas);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.glance(request, reading, acta));
        sections.add(cards.signatures(request, reading, acta));
        actas.text(acta)
                .ifPresentOrElse(
                        text -> sections.addAll(cards.text(request, reading, text)),
                        () -> sections.add(cards.published(request, acta)));
        return view(request, acta, actas.inside(acta), null, sections);
    }

    private View history(PageRequest request, Reading reading) {
        Actas actas = new Actas(reading, request.reader());
        ActaRow acta = row(request, actas);
        if (!actas.inside(acta)) {
            throw new NoSuchPage(acta.code());
        }
        return view(
                request,
                acta,
                true,
                Segment.HISTORY,
                List.of(history.of(request, reading, acta.acta().value())));
    }

    private View view(
            PageRequest request,
            ActaRow acta,
            boolean inside,
            @Nullable Segment here,
            List<Section> sections) {
        Sheet.Tabs tabs = new Sheet.Tabs(request, Segment.ACTAS, acta.code(), here);
        Sheet sheet =
                Sheet.of(sections)
                        // The history tells the words too, before anything is redacted.
                        .tabs(inside ? tabs.and(Segment.HISTORY).all() : List.of())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request, "acta", acta.acta().value(), "acta.draft")
                                        : List.of());
        return View.of("web/sheet", acta.code(), request.text("actas.title"), sheet);
    }

    private static ActaRow row(PageRequest request, Actas actas) {
        String code = request.variable("code");
        return actas.find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
