package mesa.query.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.OnBehalf;
import mesa.query.audit.AuditException.Kind;
import mesa.query.http.Listing;
import mesa.query.http.RowVisibility;
import mesa.query.projection.Snapshot;
import mesa.query.time.JournalEntry;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.Sitemap;
import mesa.query.web.StreamNames;
import mesa.query.web.View;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** The lists that should be empty, with the event behind every entry. */
@Component
final class ExceptionPages implements Sitemap.Pages {
    private final Listing<AuditException> list;
    private final StreamNames streamNames;
    private final Wording words;

    ExceptionPages(Listing<AuditException> list, StreamNames streamNames, Wording words) {
        this.list = list;
        this.streamNames = streamNames;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::show, PathWord.AUDIT)
                .page(PageAudience.EVERYBODY, this::show, PathWord.AUDIT, PathWord.EXCEPTIONS);
    }

    private View show(PageRequest request, Snapshot snapshot) {
        PagedList<AuditException> listed = PagedList.of(request, snapshot, list);
        List<Section> sections = new ArrayList<>();
        sections.add(counts(request, snapshot));
        sections.add(
                Section.rows(
                        request.text("exceptions.entries"),
                        12,
                        listed.table(
                                List.of(
                                        request.text("exceptions.kind"),
                                        request.text("exceptions.act"),
                                        request.text("exceptions.detail"),
                                        request.text("exceptions.position")),
                                e -> line(request, snapshot, e),
                                "empty.exceptions")));
        DetailPage detailPage =
                DetailPage.of(sections)
                        .note(request.text("exceptions.note"))
                        .filters(
                                List.of(
                                        DetailPage.Filter.of(
                                                request,
                                                "kind",
                                                "exceptions.kind",
                                                Kind.values(),
                                                k -> kind(request, k))))
                        .downloads(List.of(listed.csv(), listed.json()));
        return View.of(
                "web/sheet",
                request.text("exceptions.title"),
                request.text("exceptions.eyebrow"),
                detailPage);
    }

    private static Section counts(PageRequest request, Snapshot snapshot) {
        var counts = new ExceptionCountTable(snapshot).byKind();
        return Section.facts(
                request.text("exceptions.lists"),
                12,
                Arrays.stream(Kind.values())
                        .map(k -> {
                            long count = counts.getOrDefault(k.name(), 0L);
                            return new Fact(
                                    kind(request, k),
                                    count == 0
                                            ? new Cell.Chip(request.text("exceptions.none"), "ok")
                                            : new Cell.Link(
                                                    request.figures().number(count),
                                                    request.toWith(
                                                            "kind",
                                                            k.name(),
                                                            PathWord.AUDIT,
                                                            PathWord.EXCEPTIONS),
                                                    null));
                        })
                        .toList());
    }

    private List<Cell> line(PageRequest request, Snapshot snapshot, AuditException e) {
        return List.of(
                Cell.text(kind(request, e.kind())),
                new Cell.Text(
                        words.label(e.type(), request.language()),
                        streamNames.of(e.stream(), snapshot, request.language())),
                Cell.text(detail(request, snapshot, e)),
                new Cell.Figure(
                        request.figures().number(e.position()),
                        request.figures().day(e.occurredOn())));
    }

    private String detail(PageRequest request, Snapshot snapshot, AuditException e) {
        return switch (e.kind()) {
            case RECORDED_LATE -> request.count("exceptions.daysLater", Long.parseLong(e.detail()));
            case RECORDED_FOR_OTHERS -> forOthers(request, snapshot, e);
            case MEMBER_NOT_CONVENED, NOTICE_WAIVED ->
                    streamNames.of(UUID.fromString(e.detail()), snapshot, request.language());
            case DECISION_WITHOUT_QUORUM,
                    ACTA_CIRCULATED_LATE,
                    VERIFIER_IS_RESPONSIBLE,
                    NUMBER_VOIDED ->
                    e.detail();
        };
    }

    /** In which roles the act took place; to those who read events also for whom and by whom. */
    private String forOthers(PageRequest request, Snapshot snapshot, AuditException e) {
        String roles =
                Arrays.stream(e.detail().split(" "))
                        .map(role -> request.text("role." + role.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!request.reader().isAny(RowVisibility.JOURNAL)) {
            return roles;
        }
        return snapshot.find(JournalEntry.class, e.position())
                .map(entry ->
                        request.text(
                                "exceptions.forOthers",
                                entry.institution() == null
                                        ? roles
                                        : streamNames.of(
                                                        entry.institution(),
                                                        snapshot,
                                                        request.language())
                                                + " ("
                                                + roles
                                                + ")",
                                OnBehalf.recorder(entry.actingUser())))
                .orElse(roles);
    }

    private static String kind(PageRequest request, Kind kind) {
        return request.text("exceptions." + kind.name());
    }
}
