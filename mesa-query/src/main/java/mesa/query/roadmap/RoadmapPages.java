package mesa.query.roadmap;

import java.util.List;
import java.util.UUID;
import mesa.query.audit.History;
import mesa.query.http.Listing;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.FollowUpTabs;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of roadmaps and the page of each, with every version it had. */
@Component
final class RoadmapPages implements Sitemap.Pages, Related {
    private final Listing<RoadmapRow> list;
    private final RoadmapCards cards;
    private final History history;
    private final Actions actions;

    RoadmapPages(Listing<RoadmapRow> list, RoadmapCards cards, History history, Actions actions) {
        this.list = list;
        this.cards = cards;
        this.history = history;
        this.actions = actions;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.ROADMAPS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.ROADMAPS, "{id}")
                .page(
                        PageAudience.EVERYBODY,
                        this::versions,
                        PathWord.ROADMAPS,
                        "{id}",
                        PathWord.VERSIONS)
                .page(
                        PageAudience.EVERYBODY,
                        this::history,
                        PathWord.ROADMAPS,
                        "{id}",
                        PathWord.HISTORY);
    }

    @Override
    public PathWord to() {
        return PathWord.MESAS;
    }

    @Override
    public PathWord tab() {
        return PathWord.ROADMAP;
    }

    @Override
    public Section card(PageRequest request, Snapshot snapshot, UUID mesa) {
        return Section.rows(
                request.text("roadmaps.title"),
                12,
                cards.table(request, snapshot, rows(snapshot, "r.mesa = ?", mesa)));
    }

    private View list(PageRequest request, Snapshot snapshot) {
        PagedList<RoadmapRow> listed = PagedList.of(request, snapshot, list);
        DetailPage detailPage =
                DetailPage.of(
                                List.of(
                                        Section.rows(
                                                request.text("roadmaps.title"),
                                                12,
                                                listed.linked(
                                                        cards.table(
                                                                request,
                                                                snapshot,
                                                                listed.rows())))))
                        .tabs(FollowUpTabs.of(request, PathWord.ROADMAPS))
                        .downloads(
                                List.of(
                                        listed.csv(),
                                        new Cell.Link(
                                                request.text("roadmap.milestones") + " CSV",
                                                request.list("milestones.csv", List.of()),
                                                null)))
                        .actions(actions.creating(request, "roadmap.draft"));
        return View.of(
                "web/sheet",
                request.text("roadmaps.title"),
                request.text("roadmaps.eyebrow"),
                detailPage);
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        RoadmapRow roadmap = row(request, snapshot);
        List<MilestoneRow> milestones = milestones(snapshot, roadmap);
        return view(
                request,
                roadmap,
                null,
                List.of(
                        cards.glance(request, snapshot, roadmap, milestones),
                        cards.plan(request, milestones),
                        cards.milestones(request, snapshot, milestones)));
    }

    private View versions(PageRequest request, Snapshot snapshot) {
        RoadmapRow roadmap = row(request, snapshot);
        return view(
                request, roadmap, PathWord.VERSIONS, cards.versions(request, snapshot, roadmap));
    }

    private View history(PageRequest request, Snapshot snapshot) {
        RoadmapRow roadmap = row(request, snapshot);
        return view(
                request,
                roadmap,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, roadmap.roadmap().value())));
    }

    private View view(
            PageRequest request,
            RoadmapRow roadmap,
            @Nullable PathWord here,
            List<Section> sections) {
        String id = roadmap.roadmap().value().toString();
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(
                                new DetailPage.Tabs(request, PathWord.ROADMAPS, id, here)
                                        .and(PathWord.VERSIONS)
                                        .and(PathWord.HISTORY)
                                        .all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "roadmap",
                                                roadmap.roadmap().value(),
                                                "roadmap.draft")
                                        : List.of());
        return View.of("web/sheet", roadmap.title(), request.text("roadmaps.title"), detailPage);
    }

    private static List<MilestoneRow> milestones(Snapshot snapshot, RoadmapRow roadmap) {
        return snapshot.rows(
                MilestoneRow.class, "r.roadmap = ? order by r.due, r.key", roadmap.roadmap());
    }

    private static RoadmapRow row(PageRequest request, Snapshot snapshot) {
        String id = request.variable("id");
        return Parameters.id(id).stream()
                .flatMap(roadmap -> rows(snapshot, "r.roadmap = ?", roadmap).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchPage(id));
    }

    private static List<RoadmapRow> rows(Snapshot snapshot, String condition, Object... values) {
        return snapshot.rows(RoadmapRow.class, condition + " order by r.title", values);
    }
}
