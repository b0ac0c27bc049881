package mesa.query.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.Table;
import mesa.query.web.View;
import org.springframework.stereotype.Component;

/** The contracts for people: every command with who may send it, and every problem type. */
@Component
final class ContractPages implements Sitemap.Pages {
    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::reference, Segment.API)
                .page(Audience.EVERYBODY, this::problems, Segment.PROBLEMS)
                .page(Audience.EVERYBODY, this::problem, Segment.PROBLEMS, "{name}");
    }

    private View reference(PageRequest request, Reading reading) {
        Map<String, List<Map.Entry<String, Class<? extends DomainCommand>>>> features =
                Vocabulary.commands().entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> e.getKey().substring(0, e.getKey().indexOf('.')),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Section> sections =
                features.entrySet().stream()
                        .map(feature ->
                                Section.rows(
                                        Words.label(feature.getKey(), request.language().locale()),
                                        12,
                                        Table.of(
                                                List.of(
                                                        request.text("api.command"),
                                                        request.text("api.address"),
                                                        request.text("api.body"),
                                                        request.text("api.who")),
                                                feature.getValue().stream()
                                                        .map(e ->
                                                                line(
                                                                        request,
                                                                        e.getKey(),
                                                                        e.getValue()))
                                                        .toList(),
                                                "empty.api")))
                        .toList();
        return View.of(
                        "web/sheet",
                        request.text("api.title"),
                        request.text("api.eyebrow"),
                        Sheet.of(sections).note(request.text("api.note")))
                .still();
    }

    private static List<Cell> line(
            PageRequest request, String name, Class<? extends DomainCommand> command) {
        int dot = name.indexOf('.');
        String address =
                "POST /api/v1/"
                        + Vocabulary.plural(name.substring(0, dot))
                        + "/{id}/"
                        + name.substring(dot + 1);
        String body =
                Arrays.stream(command.getRecordComponents())
                        .skip(1)
                        .map(c -> c.getName())
                        .collect(Collectors.joining(", "));
        MayUse may = command.getAnnotation(MayUse.class);
        String who =
                may == null
                        ? ""
                        : Arrays.stream(may.value())
                                .map(role -> Words.label(role, request.language().locale()))
                                .collect(Collectors.joining(", "));
        return List.of(
                Cell.text(Words.label(name, request.language().locale())),
                Cell.figure(address),
                Cell.text(body),
                Cell.text(who));
    }

    private View problems(PageRequest request, Reading reading) {
        List<List<Cell>> rows =
                ProblemCatalog.all(request.language().locale()).stream()
                        .map(p ->
                                List.<Cell>of(
                                        new Cell.Link(
                                                p.name(),
                                                request.to(Segment.PROBLEMS, p.name()),
                                                p.rule()),
                                        Cell.figure(String.valueOf(p.status())),
                                        new Cell.Text(p.title(), p.detail())))
                        .toList();
        Table table =
                Table.of(
                        List.of(
                                request.text("problem.type"),
                                request.text("problem.status"),
                                request.text("problem.meaning")),
                        rows,
                        "empty.api");
        return View.of(
                        "web/sheet",
                        request.text("problem.all"),
                        request.text("api.eyebrow"),
                        Sheet.of(List.of(Section.rows(request.text("problem.all"), 12, table))))
                .still();
    }

    private View problem(PageRequest request, Reading reading) {
        ProblemCatalog.Entry entry =
                ProblemCatalog.find(request.variable("name"), request.language().locale())
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        List<Section.Fact> facts =
                List.of(
                        new Section.Fact(
                                request.text("problem.type"),
                                Cell.figure("/problems/" + entry.name())),
                        new Section.Fact(
                                request.text("problem.status"),
                                Cell.figure(String.valueOf(entry.status()))),
                        new Section.Fact(request.text("problem.rule"), Cell.text(entry.rule())),
                        new Section.Fact(
                                request.text("problem.members"),
                                Cell.text(String.join(", ", entry.members()))),
                        new Section.Fact(
                                request.text("problem.meaning"), Cell.text(entry.detail())));
        return View.of(
                        "web/sheet",
                        entry.title(),
                        request.text("problem.all"),
                        Sheet.of(List.of(Section.facts(entry.name(), 8, facts))))
                .still();
    }
}
