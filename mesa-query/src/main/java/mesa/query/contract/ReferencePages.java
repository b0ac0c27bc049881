package mesa.query.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.TableModel;
import mesa.query.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The interface for programs, for people: every operation, and a page of each. */
@Component
final class ReferencePages implements Sitemap.Pages {
    private final Contracts contracts;

    ReferencePages(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::index, PathWord.API)
                .page(PageAudience.EVERYBODY, this::operation, PathWord.API, "{operation}");
    }

    private View index(PageRequest request, Snapshot snapshot) {
        Map<String, List<List<Cell>>> groups = new LinkedHashMap<>();
        for (DocumentedOperation each : all()) {
            groups.computeIfAbsent(OperationLabels.group(each, request), _ -> new ArrayList<>())
                    .add(
                            List.of(
                                    new Cell.Link(
                                            OperationLabels.title(each, request),
                                            request.to(PathWord.API, each.id()),
                                            null),
                                    Cell.figure(each.address()),
                                    Cell.text(who(each, request))));
        }
        List<String> columns =
                List.of(
                        request.text("api.operation"),
                        request.text("api.address"),
                        request.text("api.who"));
        List<Section> sections =
                groups.entrySet().stream()
                        .map(group ->
                                Section.rows(
                                        group.getKey(),
                                        12,
                                        TableModel.of(columns, group.getValue(), "empty.api")))
                        .toList();
        return View.of(
                        "web/sheet",
                        request.text("api.title"),
                        request.text("api.eyebrow"),
                        DetailPage.of(sections)
                                .note(request.text("api.note"))
                                .downloads(
                                        List.of(
                                                file("openapi.json"),
                                                file("asyncapi.yaml"),
                                                file("schemas"))))
                .still();
    }

    private View operation(PageRequest request, Snapshot snapshot) {
        DocumentedOperation asked =
                all().stream()
                        .filter(each -> each.id().equals(request.variable("operation")))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        List<Section> sections = new ArrayList<>();
        sections.add(facts(asked, request));
        parts("api.parameters", asked.parameters(), request, sections);
        parts("api.body", asked.body(), request, sections);
        asked.request()
                .ifPresent(text -> sections.add(Section.example(request.text("api.sent"), text)));
        asked.answers()
                .forEach((status, text) ->
                        sections.add(Section.example(request.text("api.answered", status), text)));
        sections.add(problems(asked, request));
        return View.of(
                        "web/sheet",
                        OperationLabels.title(asked, request),
                        request.text("api.title"),
                        noted(DetailPage.of(sections), OperationLabels.note(asked, request)))
                .still();
    }

    private static DetailPage noted(DetailPage detailPage, @Nullable String note) {
        return note == null ? detailPage : detailPage.note(note);
    }

    private static Cell.Link file(String name) {
        return new Cell.Link(name, "/" + name, null);
    }

    private Collection<DocumentedOperation> all() {
        return DocumentedOperation.all(contracts.openApi()).values();
    }

    private static Section facts(DocumentedOperation each, PageRequest request) {
        return Section.facts(
                each.id(),
                12,
                List.of(
                        new Section.Fact(request.text("api.address"), Cell.text(each.address())),
                        new Section.Fact(request.text("api.who"), Cell.text(who(each, request))),
                        new Section.Fact(
                                request.text("api.group"),
                                Cell.link(
                                        OperationLabels.group(each, request),
                                        request.to(PathWord.API)))));
    }

    private static void parts(
            String title,
            List<DocumentedOperation.Part> parts,
            PageRequest request,
            List<Section> sections) {
        if (parts.isEmpty()) {
            return;
        }
        List<List<Cell>> rows =
                parts.stream()
                        .map(part ->
                                List.<Cell>of(
                                        new Cell.Figure(
                                                part.name(),
                                                request.text(
                                                        part.required()
                                                                ? "api.required"
                                                                : "api.optional",
                                                        request.text("api.in." + part.in()))),
                                        new Cell.Text(
                                                part.type(),
                                                part.in().equals("body")
                                                        ? null
                                                        : OperationLabels.parameter(
                                                                part.name(), request))))
                        .toList();
        sections.add(
                Section.rows(
                        request.text(title),
                        12,
                        TableModel.of(
                                List.of(request.text("api.name"), request.text("api.value")),
                                rows,
                                "empty.api")));
    }

    private static Section problems(DocumentedOperation each, PageRequest request) {
        List<List<Cell>> rows =
                each.problems().stream()
                        .map(name ->
                                ProblemCatalog.find(name, request.language().locale())
                                        .orElseThrow())
                        .map(problem ->
                                List.<Cell>of(
                                        new Cell.Link(
                                                problem.name(),
                                                request.to(PathWord.PROBLEMS, problem.name()),
                                                problem.rule()),
                                        Cell.figure(String.valueOf(problem.status())),
                                        new Cell.Text(problem.title(), problem.detail())))
                        .toList();
        return Section.rows(
                request.text("api.problems"),
                12,
                TableModel.of(
                        List.of(
                                request.text("problem.type"),
                                request.text("problem.status"),
                                request.text("problem.meaning")),
                        rows,
                        "empty.problems"));
    }

    private static String who(DocumentedOperation each, PageRequest request) {
        Class<? extends DomainCommand> command = Vocabulary.commands().get(each.id());
        MayUse may = command == null ? null : command.getAnnotation(MayUse.class);
        if (may == null) {
            return request.text(each.open() ? "api.who.everybody" : "api.who.token");
        }
        return Arrays.stream(may.value())
                .map(role -> Words.label(role, request.language().locale()))
                .collect(Collectors.joining(", "));
    }
}
