package mesa.query.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mesa.api.commitment.CommitmentStatus;
import mesa.query.audit.History;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.FollowUpTabs;
import mesa.query.web.JournalMoments;
import mesa.query.web.Light;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import mesa.query.web.forms.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The follow-up matrix and the page of each commitment. */
@Component
final class CommitmentPages implements Sitemap.Pages {
    private final CommitmentCards cards;
    private final CommitmentDossier dossier;
    private final CommitmentProceedings proceedings;
    private final JournalMoments moments;
    private final History history;
    private final Actions actions;
    private final Wording words;

    CommitmentPages(
            CommitmentCards cards,
            CommitmentDossier dossier,
            CommitmentProceedings proceedings,
            JournalMoments moments,
            History history,
            Actions actions,
            Wording words) {
        this.cards = cards;
        this.dossier = dossier;
        this.proceedings = proceedings;
        this.moments = moments;
        this.history = history;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::list, Segment.COMMITMENTS)
                .page(Audience.EVERYBODY, this::overview, Segment.COMMITMENTS, "{code}")
                .page(
                        Audience.EVERYBODY,
                        this::reports,
                        Segment.COMMITMENTS,
                        "{code}",
                        Segment.REPORTS)
                .page(
                        Audience.EVERYBODY,
                        this::verification,
                        Segment.COMMITMENTS,
                        "{code}",
                        Segment.VERIFICATION)
                .page(
                        Audience.EVERYBODY,
                        this::changes,
                        Segment.COMMITMENTS,
                        "{code}",
                        Segment.CHANGES)
                .page(
                        Audience.EVERYBODY,
                        this::history,
                        Segment.COMMITMENTS,
                        "{code}",
                        Segment.HISTORY);
    }

    private View list(PageRequest request, Reading reading) {
        Lights lights = Lights.at(reading, moments.day(reading));
        List<CommitmentRow> rows = new Commitments(reading, request.reader()).list(request, lights);
        Sheet sheet =
                Sheet.of(
                                List.of(
                                        Section.rows(
                                                request.text("commitments.title"),
                                                12,
                                                cards.table(request, reading, rows, lights))))
                        .tabs(FollowUpTabs.of(request, Segment.COMMITMENTS))
                        .filters(filters(request))
                        .downloads(downloads(request))
                        .actions(actions.creating(request, "commitment.formulate"));
        return View.of(
                "web/sheet",
                request.text("commitments.title"),
                request.text("commitments.eyebrow"),
                sheet);
    }

    /** The matrix with the same filters, for a spreadsheet and for a program. */
    private static List<Cell.Link> downloads(PageRequest request) {
        return List.of(
                new Cell.Link("CSV", request.list("commitments.csv", "q", "status"), null),
                new Cell.Link("JSON", request.list("commitments", "q", "status"), null),
                new Cell.Link(
                        request.text("data.dictionary"),
                        "/api/v1/commitments/dictionary.csv",
                        null));
    }

    private List<Sheet.Filter> filters(PageRequest request) {
        return List.of(
                new Sheet.Filter(
                        "q", request.text("filters.q"), request.query("q").orElse(""), List.of()),
                new Sheet.Filter(
                        "light",
                        request.text("commitment.light"),
                        request.query("light").orElse(""),
                        Arrays.stream(Light.values())
                                .map(l ->
                                        new Option(
                                                l.name(), l.shape() + " " + request.text(l.key())))
                                .toList()),
                new Sheet.Filter(
                        "status",
                        request.text("commitment.status"),
                        request.query("status").orElse(""),
                        Arrays.stream(CommitmentStatus.values())
                                .map(s -> new Option(s.name(), words.label(s, request.language())))
                                .toList()));
    }

    private View overview(PageRequest request, Reading reading) {
        CommitmentRow c = row(request, reading);
        Lights lights = Lights.at(reading, moments.day(reading));
        List<Section> sections = new ArrayList<>();
        sections.add(cards.glance(request, reading, c, lights));
        sections.add(cards.why(request, lights.explain(c)));
        sections.add(cards.indicators(request, c));
        sections.addAll(dossier.series(request, reading, c));
        if (c.breach() != CommitmentRow.BreachStage.NONE) {
            sections.add(proceedings.breach(request, reading, c));
        }
        if (!c.means().isEmpty()) {
            sections.add(cards.means(request, c));
        }
        return view(request, c, null, sections);
    }

    private View reports(PageRequest request, Reading reading) {
        CommitmentRow c = row(request, reading);
        return view(
                request,
                c,
                Segment.REPORTS,
                List.of(
                        dossier.reports(request, reading, c),
                        dossier.evidence(request, reading, c),
                        dossier.obstacles(request, reading, c)));
    }

    private View verification(PageRequest request, Reading reading) {
        CommitmentRow c = row(request, reading);
        List<Section> sections = new ArrayList<>();
        sections.add(proceedings.verification(request, reading, c));
        sections.add(proceedings.breach(request, reading, c));
        if (c.rung() != null) {
            sections.add(proceedings.ladder(request, c));
        }
        return view(request, c, Segment.VERIFICATION, sections);
    }

    private View changes(PageRequest request, Reading reading) {
        CommitmentRow c = row(request, reading);
        return view(
                request,
                c,
                Segment.CHANGES,
                List.of(
                        proceedings.extensions(request, reading, c),
                        proceedings.slippage(request, reading, c)));
    }

    private View history(PageRequest request, Reading reading) {
        CommitmentRow c = row(request, reading);
        return view(
                request,
                c,
                Segment.HISTORY,
                List.of(history.of(request, reading, c.commitment().value())));
    }

    private View view(
            PageRequest request, CommitmentRow c, @Nullable Segment here, List<Section> sections) {
        Sheet sheet =
                Sheet.of(sections)
                        .tabs(
                                new Sheet.Tabs(request, Segment.COMMITMENTS, c.code(), here)
                                        .and(Segment.REPORTS)
                                        .and(Segment.VERIFICATION)
                                        .and(Segment.CHANGES)
                                        .and(Segment.HISTORY)
                                        .all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "commitment",
                                                c.commitment().value(),
                                                "commitment.formulate")
                                        : List.of());
        return View.of("web/sheet", c.statement(), c.code(), sheet);
    }

    private static CommitmentRow row(PageRequest request, Reading reading) {
        String code = request.variable("code");
        return new Commitments(reading, request.reader())
                .find(code)
                .orElseThrow(() -> new NoSuchPage(code));
    }
}
