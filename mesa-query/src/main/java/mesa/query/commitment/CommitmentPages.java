package mesa.query.commitment;

import java.util.ArrayList;
import java.util.List;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Light;
import mesa.query.audit.History;
import mesa.query.http.Listing;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.FollowUpTabs;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.TrafficLight;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-up matrix and the page of each commitment. */
@Component
final class CommitmentPages implements Sitemap.Pages {
    private final Listing<CommitmentRow> list;
    private final CommitmentCards cards;
    private final CommitmentDossier dossier;
    private final CommitmentProceedings proceedings;
    private final History history;
    private final Actions actions;
    private final Wording words;

    CommitmentPages(
            Listing<CommitmentRow> list,
            CommitmentCards cards,
            CommitmentDossier dossier,
            CommitmentProceedings proceedings,
            History history,
            Actions actions,
            Wording words) {
        this.list = list;
        this.cards = cards;
        this.dossier = dossier;
        this.proceedings = proceedings;
        this.history = history;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.COMMITMENTS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.COMMITMENTS, "{code}")
                .page(
                        PageAudience.EVERYBODY,
                        this::reports,
                        PathWord.COMMITMENTS,
                        "{code}",
                        PathWord.REPORTS)
                .page(
                        PageAudience.EVERYBODY,
                        this::verification,
                        PathWord.COMMITMENTS,
                        "{code}",
                        PathWord.VERIFICATION)
                .page(
                        PageAudience.EVERYBODY,
                        this::changes,
                        PathWord.COMMITMENTS,
                        "{code}",
                        PathWord.CHANGES)
                .page(
                        PageAudience.EVERYBODY,
                        this::history,
                        PathWord.COMMITMENTS,
                        "{code}",
                        PathWord.HISTORY);
    }

    private View list(PageRequest request, Snapshot snapshot) {
        Lights lights = Lights.at(snapshot, SnapshotDay.of(snapshot));
        PagedList<CommitmentRow> listed = PagedList.of(request, snapshot, list);
        DetailPage detailPage =
                DetailPage.of(
                                List.of(
                                        Section.rows(
                                                request.text("commitments.title"),
                                                12,
                                                listed.linked(
                                                        cards.table(
                                                                request,
                                                                snapshot,
                                                                listed.rows(),
                                                                lights)))))
                        .tabs(FollowUpTabs.of(request, PathWord.COMMITMENTS))
                        .filters(filters(request))
                        .downloads(downloads(request, listed))
                        .actions(actions.creating(request, "commitment.formulate"));
        return View.of(
                "web/sheet",
                request.text("commitments.title"),
                request.text("commitments.eyebrow"),
                detailPage);
    }

    /** The matrix with the same filters, for a spreadsheet and for a program. */
    private static List<Cell.Link> downloads(PageRequest request, PagedList<CommitmentRow> listed) {
        return List.of(
                listed.csv(),
                listed.json(),
                new Cell.Link(
                        request.text("data.dictionary"),
                        "/api/v1/commitments/dictionary.csv",
                        null));
    }

    private List<DetailPage.Filter> filters(PageRequest request) {
        return List.of(
                DetailPage.Filter.words(request),
                DetailPage.Filter.of(
                        request,
                        "light",
                        "commitment.light",
                        Light.values(),
                        l -> lamp(request, TrafficLight.of(l))),
                DetailPage.Filter.of(
                        request,
                        "status",
                        "commitment.status",
                        CommitmentStatus.values(),
                        s -> words.label(s, request.language())));
    }

    private static String lamp(PageRequest request, TrafficLight light) {
        return light.shape() + " " + request.text(light.key());
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        CommitmentRow c = row(request, snapshot);
        Lights lights = Lights.at(snapshot, SnapshotDay.of(snapshot));
        List<Section> sections = new ArrayList<>();
        sections.add(cards.glance(request, snapshot, c, lights));
        sections.add(cards.why(request, lights.explain(c)));
        sections.add(cards.indicators(request, c));
        sections.addAll(dossier.series(request, snapshot, c));
        if (c.breach() != CommitmentRow.BreachStage.NONE) {
            sections.add(proceedings.breach(request, snapshot, c));
        }
        if (!c.means().isEmpty()) {
            sections.add(cards.means(request, c));
        }
        return view(request, c, null, sections);
    }

    private View reports(PageRequest request, Snapshot snapshot) {
        CommitmentRow c = row(request, snapshot);
        return view(
                request,
                c,
                PathWord.REPORTS,
                List.of(
                        dossier.reports(request, snapshot, c),
                        dossier.evidence(request, snapshot, c),
                        dossier.obstacles(request, snapshot, c)));
    }

    private View verification(PageRequest request, Snapshot snapshot) {
        CommitmentRow c = row(request, snapshot);
        List<Section> sections = new ArrayList<>();
        sections.add(proceedings.verification(request, snapshot, c));
        sections.add(proceedings.breach(request, snapshot, c));
        if (c.rung() != null) {
            sections.add(proceedings.ladder(request, c));
        }
        return view(request, c, PathWord.VERIFICATION, sections);
    }

    private View changes(PageRequest request, Snapshot snapshot) {
        CommitmentRow c = row(request, snapshot);
        return view(
                request,
                c,
                PathWord.CHANGES,
                List.of(
                        proceedings.extensions(request, snapshot, c),
                        proceedings.slippage(request, snapshot, c)));
    }

    private View history(PageRequest request, Snapshot snapshot) {
        CommitmentRow c = row(request, snapshot);
        return view(
                request,
                c,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, c.commitment().value())));
    }

    private View view(
            PageRequest request, CommitmentRow c, @Nullable PathWord here, List<Section> sections) {
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(
                                new DetailPage.Tabs(request, PathWord.COMMITMENTS, c.code(), here)
                                        .and(PathWord.REPORTS)
                                        .and(PathWord.VERIFICATION)
                                        .and(PathWord.CHANGES)
                                        .and(PathWord.HISTORY)
                                        .all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "commitment",
                                                c.commitment().value(),
                                                "commitment.formulate")
                                        : List.of());
        return View.of("web/sheet", c.statement(), c.code(), detailPage);
    }

    private static CommitmentRow row(PageRequest request, Snapshot snapshot) {
        String code = request.variable("code");
        return new Commitments(snapshot).find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
