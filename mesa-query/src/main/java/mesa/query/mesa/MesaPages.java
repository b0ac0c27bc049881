package mesa.query.mesa;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.query.audit.History;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.RelatedCards;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.Table;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of mesas and the page of each. */
@Component
final class MesaPages implements Sitemap.Pages {
    private static final String[] CREATING = {"mesa.propose", "mesa.constitute"};

    private final MesaCards cards;
    private final RelatedCards related;
    private final History history;
    private final Actions actions;
    private final Wording words;

    MesaPages(
            MesaCards cards,
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
        sitemap.page(Audience.EVERYBODY, this::list, Segment.MESAS)
                .page(Audience.EVERYBODY, this::overview, Segment.MESAS, "{code}")
                .page(Audience.EVERYBODY, this::members, Segment.MESAS, "{code}", Segment.MEMBERS)
                .page(Audience.EVERYBODY, this::rules, Segment.MESAS, "{code}", Segment.RULES)
                .page(Audience.EVERYBODY, this::history, Segment.MESAS, "{code}", Segment.HISTORY);
        related.tabs(Segment.MESAS)
                .forEach(tab ->
                        sitemap.page(
                                Audience.EVERYBODY,
                                (request, reading) -> related(request, reading, tab),
                                Segment.MESAS,
                                "{code}",
                                tab));
    }

    private View list(PageRequest request, Reading reading) {
        Table table =
                Table.of(
                        List.of(
                                request.text("mesa.one"),
                                request.text("mesa.kind"),
                                request.text("mesa.state"),
                                request.text("mesa.sessions"),
                                request.text("mesa.lastSession")),
                        reading.rows(MesaRow.class, "true order by r.kind, r.name").stream()
                                .map(m -> cards.line(request, m))
                                .toList(),
                        "empty.mesas");
        Sheet sheet =
                Sheet.of(List.of(Section.rows(request.text("mesas.title"), 12, table)))
                        .actions(actions.creating(request, CREATING));
        return View.of(
                "web/sheet", request.text("mesas.title"), request.text("mesas.eyebrow"), sheet);
    }

    private View overview(PageRequest request, Reading reading) {
        MesaRow mesa = row(request, reading);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.facts(request, reading, mesa));
        sections.add(cards.charge(request, reading, mesa));
        related.tabs(Segment.MESAS).stream()
                .limit(1)
                .forEach(tab ->
                        sections.addAll(
                                related.cards(
                                        Segment.MESAS,
                                        tab,
                                        request,
                                        reading,
                                        mesa.mesa().value())));
        return view(request, mesa, null, sections);
    }

    private View members(PageRequest request, Reading reading) {
        MesaRow mesa = row(request, reading);
        return view(request, mesa, Segment.MEMBERS, List.of(cards.members(request, reading, mesa)));
    }

    private View rules(PageRequest request, Reading reading) {
        MesaRow mesa = row(request, reading);
        return view(request, mesa, Segment.RULES, cards.rules(request, reading, mesa));
    }

    private View history(PageRequest request, Reading reading) {
        MesaRow mesa = row(request, reading);
        return view(
                request,
                mesa,
                Segment.HISTORY,
                List.of(history.of(request, reading, mesa.mesa().value())));
    }

    private View related(PageRequest request, Reading reading, Segment tab) {
        MesaRow mesa = row(request, reading);
        return view(
                request,
                mesa,
                tab,
                related.cards(Segment.MESAS, tab, request, reading, mesa.mesa().value()));
    }

    private View view(
            PageRequest request, MesaRow mesa, @Nullable Segment here, List<Section> sections) {
        Sheet.Tabs tabs =
                new Sheet.Tabs(request, Segment.MESAS, mesa.code(), here).and(Segment.MEMBERS);
        related.tabs(Segment.MESAS).forEach(tabs::and);
        tabs.and(Segment.RULES).and(Segment.HISTORY);
        Sheet sheet =
                Sheet.of(sections)
                        .tabs(tabs.all())
                        .actions(
                                here == null
                                        ? actions.on(request, "mesa", mesa.mesa().value(), CREATING)
                                        : List.of());
        return View.of(
                "web/sheet",
                mesa.name(),
                mesa.code() + " · " + words.label(mesa.kind(), request.language()),
                sheet);
    }

    private static MesaRow row(PageRequest request, Reading reading) {
        String code = request.variable("code");
        return (code.length() == 36 && code.matches("[0-9a-fA-F-]{36}")
                        ? reading.find(MesaRow.class, UUID.fromString(code))
                        : reading.rows(MesaRow.class, "r.code = ?", code).stream().findFirst())
                .orElseThrow(() -> new NoSuchPage(code));
    }
}
