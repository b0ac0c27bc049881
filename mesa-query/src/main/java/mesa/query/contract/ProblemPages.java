package mesa.query.contract;

import java.util.List;
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
import org.springframework.stereotype.Component;

/** Every problem type, for people. */
@Component
final class ProblemPages implements Sitemap.Pages {
    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::problems, PathWord.PROBLEMS)
                .page(PageAudience.EVERYBODY, this::problem, PathWord.PROBLEMS, "{name}");
    }

    private View problems(PageRequest request, Snapshot snapshot) {
        List<List<Cell>> rows =
                ProblemCatalog.all(request.language().locale()).stream()
                        .map(p ->
                                List.<Cell>of(
                                        new Cell.Link(
                                                p.name(),
                                                request.to(PathWord.PROBLEMS, p.name()),
                                                p.rule()),
                                        Cell.figure(String.valueOf(p.status())),
                                        new Cell.Text(p.title(), p.detail())))
                        .toList();
        TableModel tableModel =
                TableModel.of(
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
                        DetailPage.of(
                                List.of(Section.rows(request.text("problem.all"), 12, tableModel))))
                .still();
    }

    private View problem(PageRequest request, Snapshot snapshot) {
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
                        DetailPage.of(List.of(Section.facts(entry.name(), 8, facts))))
                .still();
    }
}
