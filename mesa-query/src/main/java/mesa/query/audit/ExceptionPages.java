package mesa.query.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.api.OnBehalf;
import mesa.query.audit.AuditException.Kind;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.Names;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.Table;
import mesa.query.web.View;
import mesa.query.web.Wording;
import mesa.query.web.forms.Option;
import org.springframework.stereotype.Component;

/** The lists that should be empty, with the event behind every entry. */
@Component
final class ExceptionPages implements Sitemap.Pages {
    private static final int MOST = 200;

    private final Names names;
    private final Wording words;

    ExceptionPages(Names names, Wording words) {
        this.names = names;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::show, Segment.AUDIT)
                .page(Audience.EVERYBODY, this::show, Segment.AUDIT, Segment.EXCEPTIONS);
    }

    private View show(PageRequest request, Reading reading) {
        List<Section> sections = new ArrayList<>();
        sections.add(counts(request, reading));
        sections.add(
                Section.rows(
                        request.text("exceptions.entries"),
                        12,
                        Table.of(
                                List.of(
                                        request.text("exceptions.kind"),
                                        request.text("exceptions.act"),
                                        request.text("exceptions.detail"),
                                        request.text("exceptions.position")),
                                rows(request, reading).stream()
                                        .map(e -> line(request, reading, e))
                                        .toList(),
                                "empty.exceptions")));
        Sheet sheet =
                Sheet.of(sections)
                        .note(request.text("exceptions.note"))
                        .filters(
                                List.of(
                                        new Sheet.Filter(
                                                "kind",
                                                request.text("exceptions.kind"),
                                                request.query("kind").orElse(""),
                                                Arrays.stream(Kind.values())
                                                        .map(k ->
                                                                new Option(
                                                                        k.name(), kind(request, k)))
                                                        .toList())))
                        .downloads(
                                List.of(
                                        new Cell.Link(
                                                "CSV",
                                                request.list("exceptions.csv", "kind"),
                                                null),
                                        new Cell.Link(
                                                "JSON", request.list("exceptions", "kind"), null)));
        return View.of(
                "web/sheet",
                request.text("exceptions.title"),
                request.text("exceptions.eyebrow"),
                sheet);
    }

    private static List<AuditException> rows(PageRequest request, Reading reading) {
        String visible = visible(request, reading);
        String order = " order by r.position desc, r.key limit " + MOST;
        return request.query("kind")
                .map(kind ->
                        reading.rows(
                                AuditException.class, visible + " and r.kind = ?" + order, kind))
                .orElseGet(() -> reading.rows(AuditException.class, visible + order));
    }

    private static String visible(PageRequest request, Reading reading) {
        return Disclosed.ofStream(request.reader().caller(), reading);
    }

    private static Section counts(PageRequest request, Reading reading) {
        var counts = new ExceptionCountTable(reading, visible(request, reading)).byKind();
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
                                                            Segment.AUDIT,
                                                            Segment.EXCEPTIONS),
                                                    null));
                        })
                        .toList());
    }

    private List<Cell> line(PageRequest request, Reading reading, AuditException e) {
        return List.of(
                Cell.text(kind(request, e.kind())),
                new Cell.Text(
                        words.label(e.type(), request.language()),
                        names.of(e.stream(), reading, request.language())),
                Cell.text(detail(request, reading, e)),
                new Cell.Figure(
                        request.figures().number(e.position()),
                        request.figures().day(e.occurredOn())));
    }

    private String detail(PageRequest request, Reading reading, AuditException e) {
        return switch (e.kind()) {
            case RECORDED_LATE -> request.count("exceptions.daysLater", Long.parseLong(e.detail()));
            case RECORDED_FOR_OTHERS -> forOthers(request, reading, e);
            case MEMBER_NOT_CONVENED, NOTICE_WAIVED ->
                    names.of(UUID.fromString(e.detail()), reading, request.language());
            case DECISION_WITHOUT_QUORUM,
                    ACTA_CIRCULATED_LATE,
                    VERIFIER_IS_RESPONSIBLE,
                    NUMBER_VOIDED ->
                    e.detail();
        };
    }

    /** In which roles the act took place; to those who read events also for whom and by whom. */
    private String forOthers(PageRequest request, Reading reading, AuditException e) {
        String roles =
                Arrays.stream(e.detail().split(" "))
                        .map(role -> request.text("role." + role.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!request.reader().isAny(Disclosed.JOURNAL)) {
            return roles;
        }
        return reading.find(JournalEntry.class, e.position())
                .map(entry ->
                        request.text(
                                "exceptions.forOthers",
                                entry.institution() == null
                                        ? roles
                                        : names.of(entry.institution(), reading, request.language())
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
