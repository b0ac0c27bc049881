package mesa.query.roadmap;

import java.util.List;
import java.util.UUID;
import mesa.query.audit.History;
import mesa.query.http.Disclosed;
import mesa.query.http.Values;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.FollowUpTabs;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of roadmaps and the page of each, with every version it had. */
@Component
final class RoadmapPages implements Sitemap.Pages, Related {
    private final RoadmapCards cards;
    private final History history;
    private final Actions actions;

    RoadmapPages(RoadmapCards cards, History history, Actions actions) {
        this.cards = cards;
        this.history = history;
        this.actions = actions;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::list, Segment.ROADMAPS)
                .page(Audience.EVERYBODY, this::overview, Segment.ROADMAPS, "{id}")
                .page(
                        Audience.EVERYBODY,
                        this::versions,
                        Segment.ROADMAPS,
                        "{id}",
                        Segment.VERSIONS)
                .page(Audience.EVERYBODY, this::history, Segment.ROADMAPS, "{id}", Segment.HISTORY);
    }

    @Override
    public Segment to() {
        return Segment.MESAS;
    }

    @Override
    public Segment tab() {
        return Segment.ROADMAP;
    }

    @Override
    public Section card(PageRequest request, Reading reading, UUID mesa) {
        return Section.rows(
                request.text("roadmaps.title"),
                12,
                cards.table(request, reading, visible(request, reading, "r.mesa = ?", mesa)));
    }

    private View list(PageRequest request, Reading reading) {
        Sheet sheet =
                Sheet.of(
                                List.of(
                                        Section.rows(
                                                request.text("roadmaps.title"),
                                                12,
                                                cards.table(
                                                        request,
                                                        reading,
                                                        visible(request, reading, "true")))))
                        .tabs(FollowUpTabs.of(request, Segment.ROADMAPS))
                        .downloads(
                                List.of(
                                        new Cell.Link("CSV", request.list("roadmaps.csv"), null),
                                        new Cell.Link(
                                                request.text("roadmap.milestones") + " CSV",
                                                request.list("milestones.csv"),
                                                null)))
                        .actions(actions.creating(request, "roadmap.draft"));
        return View.of(
                "web/sheet",
                request.text("roadmaps.title"),
                request.text("roadmaps.eyebrow"),
                sheet);
    }

    private View overview(PageRequest request, Reading reading) {
        RoadmapRow roadmap = row(request, reading);
        List<MilestoneRow> milestones = milestones(reading, roadmap);
        return view(
                request,
                roadmap,
                null,
                List.of(
                        cards.glance(request, reading, roadmap, milestones),
                        cards.plan(request, milestones),
                        cards.milestones(request, reading, milestones)));
    }

    private View versions(PageRequest request, Reading reading) {
        RoadmapRow roadmap = row(request, reading);
        return view(request, roadmap, Segment.VERSIONS, cards.versions(request, reading, roadmap));
    }

    private View history(PageRequest request, Reading reading) {
        RoadmapRow roadmap = row(request, reading);
        return view(
                request,
                roadmap,
                Segment.HISTORY,
                List.of(history.of(request, reading, roadmap.roadmap().value())));
    }

    private View view(
            PageRequest request,
            RoadmapRow roadmap,
            @Nullable Segment here,
            List<Section> sections) {
        String id = roadmap.roadmap().value().toString();
        Sheet sheet =
                Sheet.of(sections)
                        .tabs(
                                new Sheet.Tabs(request, Segment.ROADMAPS, id, here)
                                        .and(Segment.VERSIONS)
                                        .and(Segment.HISTORY)
                                        .all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "roadmap",
                                                roadmap.roadmap().value(),
                                                "roadmap.draft")
                                        : List.of());
        return View.of("web/sheet", roadmap.title(), request.text("roadmaps.title"), sheet);
    }

    private static List<MilestoneRow> milestones(Reading reading, RoadmapRow roadmap) {
        return reading.rows(
                MilestoneRow.class, "r.roadmap = ? order by r.due, r.key", roadmap.roadmap());
    }

    private static RoadmapRow row(PageRequest request, Reading reading) {
        String id = request.variable("id");
        return Values.id(id).stream()
                .flatMap(roadmap -> visible(request, reading, "r.roadmap = ?", roadmap).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchPage(id));
    }

    /** A draft is shown to those who work on it. */
    private static List<RoadmapRow> visible(
            PageRequest request, Reading reading, String condition, Object... values) {
        return reading.rows(
                RoadmapRow.class,
                Disclosed.ofRoadmap(request.reader().caller(), "r", reading)
                        + " and "
                        + condition
                        + " order by r.title",
                values);
    }
}
