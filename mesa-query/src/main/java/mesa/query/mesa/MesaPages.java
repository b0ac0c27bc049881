package mesa.query.mesa;

import java.util.ArrayList;
import java.util.List;
import mesa.query.audit.History;
import mesa.query.http.Listing;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.DetailPage;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.RelatedCards;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.TableModel;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of mesas and the page of each. */
@Component
final class MesaPages implements Sitemap.Pages {
    private static final String[] CREATING = {"mesa.propose", "mesa.constitute"};

    private final Listing<MesaRow> list;
    private final MesaCards cards;
    private final RelatedCards related;
    private final History history;
    private final Actions actions;
    private final Wording words;

    MesaPages(
            Listing<MesaRow> list,
            MesaCards cards,
            RelatedCards related,
            History history,
            Actions actions,
            Wording words) {
        this.list = list;
        this.cards = cards;
        this.related = related;
        this.history = history;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.MESAS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.MESAS, "{code}")
                .page(
                        PageAudience.EVERYBODY,
                        this::members,
                        PathWord.MESAS,
                        "{code}",
                        PathWord.MEMBERS)
                .page(PageAudience.EVERYBODY, this::rules, PathWord.MESAS, "{code}", PathWord.RULES)
                .page(
                        PageAudience.EVERYBODY,
                        this::history,
                        PathWord.MESAS,
                        "{code}",
                        PathWord.HISTORY);
        related.tabs(PathWord.MESAS)
                .forEach(tab ->
                        sitemap.page(
                                PageAudience.EVERYBODY,
                                (request, snapshot) -> related(request, snapshot, tab),
                                PathWord.MESAS,
                                "{code}",
                                tab));
    }

    private View list(PageRequest request, Snapshot snapshot) {
        TableModel tableModel =
                PagedList.of(request, snapshot, list)
                        .table(
                                List.of(
                                        request.text("mesa.one"),
                                        request.text("mesa.kind"),
                                        request.text("mesa.state"),
                                        request.text("mesa.sessions"),
                                        request.text("mesa.lastSession")),
                                m -> cards.line(request, m),
                                "empty.mesas");
        DetailPage detailPage =
                DetailPage.of(List.of(Section.rows(request.text("mesas.title"), 12, tableModel)))
                        .actions(actions.creating(request, CREATING));
        return View.of(
                "web/sheet",
                request.text("mesas.title"),
                request.text("mesas.eyebrow"),
                detailPage);
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        MesaRow mesa = row(request, snapshot);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.facts(request, snapshot, mesa));
        sections.add(cards.charge(request, snapshot, mesa));
        related.tabs(PathWord.MESAS).stream()
                .limit(1)
                .forEach(tab ->
                        sections.addAll(
                                related.cards(
                                        PathWord.MESAS,
                                        tab,
                                        request,
                                        snapshot,
                                        mesa.mesa().value())));
        return view(request, mesa, null, sections);
    }

    private View members(PageRequest request, Snapshot snapshot) {
        MesaRow mesa = row(request, snapshot);
        return view(
                request, mesa, PathWord.MEMBERS, List.of(cards.members(request, snapshot, mesa)));
    }

    private View rules(PageRequest request, Snapshot snapshot) {
        MesaRow mesa = row(request, snapshot);
        return view(request, mesa, PathWord.RULES, cards.rules(request, snapshot, mesa));
    }

    private View history(PageRequest request, Snapshot snapshot) {
        MesaRow mesa = row(request, snapshot);
        return view(
                request,
                mesa,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, mesa.mesa().value())));
    }

    private View related(PageRequest request, Snapshot snapshot, PathWord tab) {
        MesaRow mesa = row(request, snapshot);
        return view(
                request,
                mesa,
                tab,
                related.cards(PathWord.MESAS, tab, request, snapshot, mesa.mesa().value()));
    }

    private View view(
            PageRequest request, MesaRow mesa, @Nullable PathWord here, List<Section> sections) {
        DetailPage.Tabs tabs =
                new DetailPage.Tabs(request, PathWord.MESAS, mesa.code(), here)
                        .and(PathWord.MEMBERS);
        related.tabs(PathWord.MESAS).forEach(tabs::and);
        tabs.and(PathWord.RULES).and(PathWord.HISTORY);
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(tabs.all())
                        .actions(
                                here == null
                                        ? actions.on(request, "mesa", mesa.mesa().value(), CREATING)
                                        : List.of());
        return View.of(
                "web/sheet",
                mesa.name(),
                mesa.code() + " · " + words.label(mesa.kind(), request.language()),
                detailPage);
    }

    private static MesaRow row(PageRequest request, Snapshot snapshot) {
        String code = request.variable("code");
        return Parameters.id(code)
                .map(id -> snapshot.find(MesaRow.class, id))
                .orElseGet(
                        () -> snapshot.rows(MesaRow.class, "r.code = ?", code).stream().findFirst())
                .orElseThrow(() -> new NoSuchPage(code));
    }
}
