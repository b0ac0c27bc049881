package mesa.query.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Sector;
import mesa.query.audit.History;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.RelatedCards;
import mesa.query.web.Search;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.Table;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import mesa.query.web.forms.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registry of institutions and the page of each. */
@Component
final class ActorPages implements Sitemap.Pages {
    private static final int PAGE = 100;

    private final ActorCards cards;
    private final RelatedCards related;
    private final History history;
    private final Actions actions;
    private final Wording words;

    ActorPages(
            ActorCards cards,
            RelatedCards related,
            History history,
            Actions actions,
            Wording words) {
        this.cards = cards;
        this.related = related;
        this.history = history;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::list, Segment.INSTITUTIONS)
                .page(Audience.EVERYBODY, this::overview, Segment.INSTITUTIONS, "{id}")
                .page(
                        Audience.EVERYBODY,
                        this::history,
                        Segment.INSTITUTIONS,
                        "{id}",
                        Segment.HISTORY);
        related.tabs(Segment.INSTITUTIONS)
                .forEach(tab ->
                        sitemap.page(
                                Audience.EVERYBODY,
                                (request, reading) -> related(request, reading, tab),
                                Segment.INSTITUTIONS,
                                "{id}",
                                tab));
    }

    private View list(PageRequest request, Reading reading) {
        Search search =
                new Search(request)
                        .words("name", "acronym")
                        .is("sector", "sector")
                        .is("status", "status");
        List<ActorRow> rows =
                reading.rows(ActorRow.class, search.page("r.name", PAGE), search.values());
        Table table =
                new Table(
                        cards.columns(request),
                        rows.stream().limit(PAGE).map(a -> cards.line(request, a)).toList(),
                        "empty.actors",
                        rows.size() > PAGE
                                ? request.toWith("skip", search.next(PAGE), Segment.INSTITUTIONS)
                                : null);
        Sheet sheet =
                Sheet.of(List.of(Section.rows(request.text("actors.title"), 12, table)))
                        .filters(filters(request))
                        .actions(actions.creating(request, "actor.register"));
        return View.of(
                "web/sheet", request.text("actors.title"), request.text("actors.eyebrow"), sheet);
    }

    private List<Sheet.Filter> filters(PageRequest request) {
        return List.of(
                new Sheet.Filter(
                        "q", request.text("filters.q"), request.query("q").orElse(""), List.of()),
                new Sheet.Filter(
                        "sector",
                        request.text("presence.sector"),
                        request.query("sector").orElse(""),
                        Arrays.stream(Sector.values())
                                .map(s -> new Option(s.name(), words.label(s, request.language())))
                                .toList()),
                new Sheet.Filter(
                        "status",
                        request.text("actor.status"),
                        request.query("status").orElse(""),
                        Arrays.stream(ActorStatus.values())
                                .map(s -> new Option(s.name(), words.label(s, request.language())))
                                .toList()));
    }

    private View overview(PageRequest request, Reading reading) {
        ActorRow actor = row(request, reading);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.facts(request, reading, actor));
        sections.add(cards.accreditation(request, actor));
        for (Segment tab : related.tabs(Segment.INSTITUTIONS)) {
            sections.addAll(
                    related.cards(
                            Segment.INSTITUTIONS, tab, request, reading, actor.actor().value()));
        }
        return view(request, actor, null, sections);
    }

    private View history(PageRequest request, Reading reading) {
        ActorRow actor = row(request, reading);
        return view(
                request,
                actor,
                Segment.HISTORY,
                List.of(history.of(request, reading, actor.actor().value())));
    }

    private View related(PageRequest request, Reading reading, Segment tab) {
        ActorRow actor = row(request, reading);
        return view(
                request,
                actor,
                tab,
                related.cards(Segment.INSTITUTIONS, tab, request, reading, actor.actor().value()));
    }

    private View view(
            PageRequest request, ActorRow actor, @Nullable Segment here, List<Section> sections) {
        String id = actor.actor().value().toString();
        Sheet.Tabs tabs = new Sheet.Tabs(request, Segment.INSTITUTIONS, id, here);
        related.tabs(Segment.INSTITUTIONS).forEach(tabs::and);
        tabs.and(Segment.HISTORY);
        Sheet sheet =
                Sheet.of(sections)
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
                "web/sheet", actor.name(), words.label(actor.sector(), request.language()), sheet);
    }

    private static ActorRow row(PageRequest request, Reading reading) {
        String id = request.variable("id");
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NoSuchPage(id);
        }
        return reading.find(ActorRow.class, UUID.fromString(id))
                .orElseThrow(() -> new NoSuchPage(id));
    }
}
