package mesa.query.agreement;

import java.util.ArrayList;
import java.util.List;
import mesa.api.agreement.AgreementStatus;
import mesa.query.audit.History;
import mesa.query.http.Listing;
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

/** The register of agreements and the page of each. */
@Component
final class AgreementPages implements Sitemap.Pages {
    private final Listing<AgreementRow> list;
    private final AgreementCards cards;
    private final RelatedCards related;
    private final History history;
    private final Actions actions;
    private final Wording words;

    AgreementPages(
            Listing<AgreementRow> list,
            AgreementCards cards,
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
        sitemap.page(PageAudience.EVERYBODY, this::list, PathWord.AGREEMENTS)
                .page(PageAudience.EVERYBODY, this::overview, PathWord.AGREEMENTS, "{code}")
                .page(
                        PageAudience.EVERYBODY,
                        this::history,
                        PathWord.AGREEMENTS,
                        "{code}",
                        PathWord.HISTORY);
    }

    private View list(PageRequest request, Snapshot snapshot) {
        TableModel tableModel =
                PagedList.of(request, snapshot, list)
                        .table(
                                cards.columns(request),
                                a -> cards.line(request, a),
                                "empty.agreements");
        DetailPage detailPage =
                DetailPage.of(
                                List.of(
                                        Section.rows(
                                                request.text("agreements.title"), 12, tableModel)))
                        .filters(filters(request))
                        .actions(actions.creating(request, "agreement.propose"));
        return View.of(
                "web/sheet",
                request.text("agreements.title"),
                request.text("agreements.eyebrow"),
                detailPage);
    }

    private List<DetailPage.Filter> filters(PageRequest request) {
        return List.of(
                DetailPage.Filter.words(request),
                DetailPage.Filter.of(
                        request,
                        "status",
                        "agreement.status",
                        AgreementStatus.values(),
                        s -> words.label(s, request.language())));
    }

    private View overview(PageRequest request, Snapshot snapshot) {
        AgreementRow a = row(request, snapshot);
        List<Section> sections = new ArrayList<>();
        sections.add(cards.text(request, a));
        sections.add(cards.facts(request, snapshot, a));
        sections.add(cards.adoption(request, snapshot, a));
        sections.addAll(
                related.cards(
                        PathWord.AGREEMENTS,
                        PathWord.COMMITMENTS,
                        request,
                        snapshot,
                        a.agreement().value()));
        return view(request, a, null, sections);
    }

    private View history(PageRequest request, Snapshot snapshot) {
        AgreementRow a = row(request, snapshot);
        return view(
                request,
                a,
                PathWord.HISTORY,
                List.of(history.of(request, snapshot, a.agreement().value())));
    }

    private View view(
            PageRequest request, AgreementRow a, @Nullable PathWord here, List<Section> sections) {
        String code = a.code() == null ? a.agreement().value().toString() : a.code();
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(
                                new DetailPage.Tabs(request, PathWord.AGREEMENTS, code, here)
                                        .and(PathWord.HISTORY)
                                        .all())
                        .actions(
                                here == null
                                        ? actions.on(
                                                request,
                                                "agreement",
                                                a.agreement().value(),
                                                "agreement.propose")
                                        : List.of());
        return View.of("web/sheet", a.title(), a.code(), detailPage);
    }

    private static AgreementRow row(PageRequest request, Snapshot snapshot) {
        String code = request.variable("code");
        return new Agreements(snapshot).find(code).orElseThrow(() -> new NoSuchPage(code));
    }
}
