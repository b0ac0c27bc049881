package mesa.query.contract;

import java.util.List;
import mesa.query.intake.Reading;
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

/** Every problem type, for people. */
@Component
final class ProblemPages implements Sitemap.Pages {
    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(this::problems, Segment.PROBLEMS)
                .page(this::problem, Segment.PROBLEMS, "{name}");
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
