package mesa.query.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mesa.api.agreement.AgreementStatus;
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

/** The register of agreements and the page of each. */
@Component
final class AgreementPages implements Sitemap.Pages {
    private static final int PAGE = 100;

    private final AgreementCards cards;
    private final RelatedCards related;
    private final History history;
    private final Actions actions;
    private final Wording words;

    AgreementPages(
            AgreementCards cards,
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
        sitemap.page(Audience.EVERYBODY, this::list, Segment.AGREEMENTS)
                .page(Audience.EVERYBODY, this::overview, Segment.AGREEMENTS, "{code}")
                .page(
                        Audience.EVERYBODY,
                        this::history,
                        Segment.AGREEMENTS,
                        "{code}",
                        Segment.HISTORY);
    }

    private View list(PageRequest request, Reading reading) {
        Search search = new Search(request).words("title", "text", "code").is("status", "status");
        List<AgreementRow> rows =
                new Agreements(reading, request.reader())
                        .rows(
                                search.page("r.adopted_on desc nulls first, r.code desc", PAGE),
                                search.values());
        Table table =
                new Table(
                        cards.columns(request),
                        rows.stream().limit(PAGE).map(a -> cards.line(request, a)).toList(),
                        "empty.agreements",
                        rows.size() > PAGE
                                ? request.toWith("skip", search.next(PAGE), Segment.AGREEMENTS)
                                : null);
        Sheet sheet =
                Sheet.of(List.of(Section.rows(request.text("agreements.title"), 12, table)))
                        .filters(filters(request))
                        .actions(actions.creating(request, "agreement.propose"));
        return View.of(
                "web/sheet",
                request.text("agreements.title"),
                request.text("agreements.eyebrow"),
                sheet);
    }

    private List<Sheet.Filter> filters(PageRequest request) {
        return List.of(
                new Sheet.Filter(
                        "q", request.text("filters.q"), request.query("q").orElse(""), List.of()),
                new Sheet.Filter(
                        "status",
                        request.text("agreement.status"),
                        request.query("status").orElse(""),
                        Arrays.stream(AgreementStatus.values())
                                .map(s -> new Option(s.name(), words.label(s, request.language())))
                                .toList()));
    }

    private View overview(PageRequest request, Reading reading) {
        AgreementRow a = row(request, reading);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.text(request, a));
        sections.add(cards.facts(request, reading, a));
        sections.add(cards.adoption(request, reading, a));
        sections.addAll(
                related.cards(
                        Segment.AGREEMENTS,
                        Segment.COMMITMENTS,
                        request,
                        reading,
                        a.agreement().value()));
        return view(request, a, null, sections);
    }

    private View history(PageRequest request, Reading reading) {
        AgreementRow a = row(request, reading);
        return view(
                request,
                a,
                Segment.HISTORY,
                List.of(history.of(request, reading, a.agreement().value())));
    }

    private View view(
            PageRequest request, AgreementRow a, @Nullable Segment here, List<Section> sections) {
        String code = a.code() == null ? a.agreement().value().toString() : a.code();
        Sheet sheet =
                Sheet.of(sections)
                        .tabs(
                                new Sheet.Tabs(request, Segment.AGREEMENTS, code, here)
                                        .and(Segment.HISTORY)
                                        .all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "agreement",
                                                a.agreement().value(),
                                                "agreement.propose")
                                        : List.of());
        return View.of("web/sheet", a.title(), a.code(), sheet);
    }

    private static AgreementRow row(PageRequest request, Reading reading) {
        String code = request.variable("code");
        return new Agreements(reading, request.reader())
                .find(code)
                .orElseThrow(() -> new NoSuchPage(code));
    }
}
