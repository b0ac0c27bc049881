package mesa.query.acta;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.Role;
import mesa.api.acta.ActaStatus;
import mesa.query.audit.History;
import mesa.query.http.Listing;
import mesa.query.http.RowVisibility;
import mesa.query.projection.Snapshot;
import mesa.query.web.DetailPage;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of actas and the page of each; also the tab of its session. */
@Component
final class ActaPages implements Sitemap.Pages, Related {
    private final Listing<ActaRow> list;
    private final ActaCards cards;
    private final History history;
    private final Actions actions;
    private final Wording words;

    ActaPages(
            Listing<ActaRow> list,
            ActaCards cards,
            History history,
            Actions actions,
            Wording words) {
        this.list = list;
        this.cards = cards;
        this.history = history;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.ACTAS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.ACTAS, "{code}")
                .page(
                        PageAudience.onlySomewhere(RowVisibility.ACTAS.toArray(Role[]::new)),
                        this::history,
                        PathWord.ACTAS,
                        "{code}",
                        PathWord.HISTORY);
    }

    @Override
    public PathWord to() {
        return PathWord.SESSIONS;
    }

    @Override
    public PathWord tab() {
        return PathWord.ACTA;
    }

    @Override
    public Section card(PageRequest request, Snapshot snapshot, UUID session) {
        return Section.rows(
                request.text("actas.title"),
                12,
                cards.table(request, new Actas(snapshot).ofSession(session)));
    }

    private View list(PageRequest request, Snapshot snapshot) {
        PagedList<ActaRow> listed = PagedList.of(request, snapshot, list);
        DetailPage detailPage =
                DetailPage.of(
                                List.of(
                                        Section.rows(
                                                request.text("actas.title"),
                                                12,
                                                listed.linked(
                                                        cards.table(request, listed.rows())))))
                        .filters(
                                List.of(
                                        DetailPage.Filter.of(
                                                request,
                                                "status",
                                                "acta.status",
                                                ActaStatus.values(),
                                                s -> words.label(s, request.language()))))
                        .downloads(List.of(listed.csv(), listed.json()));
        return View.of(
                "web/sheet",
                request.text("actas.title"),
                request.text("actas.eyebrow"),
                detailPage);
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        Actas actas = new Actas(snapshot);
        ActaRow acta = row(request, actas);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.glance(request, snapshot, acta));
        sections.add(cards.signatures(request, snapshot, acta));
        actas.text(acta)
                .ifPresentOrElse(
                        text -> sections.addAll(cards.text(request, snapshot, text)),
                        () -> sections.add(cards.published(request, acta)));
        return view(request, acta, actas.inside(acta), null, sections);
    }

    private View history(PageRequest request, Snapshot snapshot) {
        Actas actas = new Actas(snapshot);
        ActaRow acta = row(request, actas);
        if (!actas.inside(acta)) {
            throw new NoSuchPage(acta.code());
        }
        return view(
                request,
                acta,
                true,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, acta.acta().value())));
    }

    private View view(
            PageRequest request,
            ActaRow acta,
            boolean inside,
            @Nullable PathWord here,
            List<Section> sections) {
        DetailPage.Tabs tabs = new DetailPage.Tabs(request, PathWord.ACTAS, acta.code(), here);
        DetailPage detailPage =
                DetailPage.of(sections)
                        // The history tells the words too, before anything is redacted.
                        .tabs(inside ? tabs.and(PathWord.HISTORY).all() : List.of())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request, "acta", acta.acta().value(), "acta.draft")
                                        : List.of());
        return View.of("web/sheet", acta.code(), request.text("actas.title"), detailPage);
    }

    private static ActaRow row(PageRequest request, Actas actas) {
        String code = request.variable("code");
        return actas.find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
