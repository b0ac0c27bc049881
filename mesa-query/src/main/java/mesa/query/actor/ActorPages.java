package mesa.query.actor;

import java.util.ArrayList;
import java.util.List;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Sector;
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

/** The registry of institutions and the page of each. */
@Component
final class ActorPages implements Sitemap.Pages {
    private final Listing<ActorRow> list;
    private final ActorCards cards;
    private final RelatedCards related;
    private final History history;
    private final Actions actions;
    private final Wording words;

    ActorPages(
            Listing<ActorRow> list,
            ActorCards cards,
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
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.INSTITUTIONS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.INSTITUTIONS, "{id}")
                .page(
                        PageAudience.EVERYBODY,
                        this::history,
                        PathWord.INSTITUTIONS,
                        "{id}",
                        PathWord.HISTORY);
        related.tabs(PathWord.INSTITUTIONS)
                .forEach(tab ->
                        sitemap.page(
                                PageAudience.EVERYBODY,
                                (request, snapshot) -> related(request, snapshot, tab),
                                PathWord.INSTITUTIONS,
                                "{id}",
                                tab));
    }

    private View list(PageRequest request, Snapshot snapshot) {
        TableModel tableModel =
                PagedList.of(request, snapshot, list)
                        .table(cards.columns(request), a -> cards.line(request, a), "empty.actors");
        DetailPage detailPage =
                DetailPage.of(List.of(Section.rows(request.text("actors.title"), 12, tableModel)))
                        .filters(filters(request))
                        .actions(actions.creating(request, "actor.register"));
        return View.of(
                "web/sheet",
                request.text("actors.title"),
                request.text("actors.eyebrow"),
                detailPage);
    }

    private List<DetailPage.Filter> filters(PageRequest request) {
        return List.of(
                DetailPage.Filter.words(request),
                DetailPage.Filter.of(
                        request,
                        "sector",
                        "presence.sector",
                        Sector.values(),
                        s -> words.label(s, request.language())),
                DetailPage.Filter.of(
                        request,
                        "status",
                        "actor.status",
                        ActorStatus.values(),
                        s -> words.label(s, request.language())));
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        ActorRow actor = row(request, snapshot);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.facts(request, snapshot, actor));
        sections.add(cards.accreditation(request, actor));
        for (PathWord tab : related.tabs(PathWord.INSTITUTIONS)) {
            sections.addAll(
                    related.cards(
                            PathWord.INSTITUTIONS, tab, request, snapshot, actor.actor().value()));
        }
        return view(request, actor, null, sections);
    }

    private View history(PageRequest request, Snapshot snapshot) {
        ActorRow actor = row(request, snapshot);
        return view(
                request,
                actor,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, actor.actor().value())));
    }

    private View related(PageRequest request, Snapshot snapshot, PathWord tab) {
        ActorRow actor = row(request, snapshot);
        return view(
                request,
                actor,
                tab,
                related.cards(
                        PathWord.INSTITUTIONS, tab, request, snapshot, actor.actor().value()));
    }

    private View view(
            PageRequest request, ActorRow actor, @Nullable PathWord here, List<Section> sections) {
        String id = actor.actor().value().toString();
        DetailPage.Tabs tabs = new DetailPage.Tabs(request, PathWord.INSTITUTIONS, id, here);
        related.tabs(PathWord.INSTITUTIONS).forEach(tabs::and);
        tabs.and(PathWord.HISTORY);
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(tabs.all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "actor",
                                                actor.actor().value(),
                                                "actor.register")
                                        : List.of());
        return View.of(
                "web/sheet",
                actor.name(),
                words.label(actor.sector(), request.language()),
                detailPage);
    }

    private static ActorRow row(PageRequest request, Snapshot snapshot) {
        String id = request.variable("id");
        return Parameters.id(id)
                .flatMap(actor -> snapshot.find(ActorRow.class, actor))
                .orElseThrow(() -> new NoSuchPage(id));
    }
}
