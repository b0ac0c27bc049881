package mesa.query.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import mesa.api.Share;
import mesa.api.commitment.Flaw;
import mesa.query.http.Listing;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.FollowUpTabs;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PagedList;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.Sitemap;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.TrafficLight;
import mesa.query.web.View;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;

/** How institutions keep their word, and how well it was given. */
@Component
final class ScorePages implements Sitemap.Pages {
    /** Share of Peruvian agreements of 2012–2019 that had a deadline. */
    private static final BigDecimal PERUVIAN_DEADLINES = new BigDecimal("42.3");

    private final Listing<FormulationRow> formulations;
    private final StreamNames streamNames;
    private final Wording words;

    ScorePages(Listing<FormulationRow> formulations, StreamNames streamNames, Wording words) {
        this.formulations = formulations;
        this.streamNames = streamNames;
        this.words = words;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::scorecards, PathWord.SCORECARD)
                .page(PageAudience.EVERYBODY, this::quality, PathWord.QUALITY);
    }

    private View scorecards(PageRequest request, Snapshot snapshot) {
        Map<UUID, Scorecard> cards =
                Scorecard.all(snapshot, Lights.at(snapshot, SnapshotDay.of(snapshot)));
        List<List<Cell>> rows =
                cards.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt((Map.Entry<UUID, Scorecard> e) ->
                                                -late(e.getValue()))
                                        .thenComparing(e -> -e.getValue().open()))
                        .map(e -> line(request, snapshot, e.getKey(), e.getValue()))
                        .toList();
        TableModel tableModel =
                TableModel.of(
                        List.of(
                                request.text("votes.institution"),
                                request.text("score.open"),
                                lamp(request, TrafficLight.ON_TRACK),
                                lamp(request, TrafficLight.AT_RISK),
                                lamp(request, TrafficLight.LATE),
                                lamp(request, TrafficLight.BREACHED),
                                request.text("score.fulfilled"),
                                request.text("score.onTime"),
                                request.text("score.unkept"),
                                request.text("score.lateReports"),
                                request.text("score.slip")),
                        rows,
                        "empty.scorecards");
        return page(
                request,
                PathWord.SCORECARD,
                "score",
                List.of(Section.rows(request.text("score.title"), 12, tableModel)),
                List.of(
                        new Cell.Link("CSV", request.list("scorecards.csv", List.of()), null),
                        new Cell.Link("JSON", request.list("scorecards", List.of()), null)));
    }

    private static int late(Scorecard card) {
        return card.light(TrafficLight.LATE) + card.light(TrafficLight.BREACHED);
    }

    private static String lamp(PageRequest request, TrafficLight light) {
        return light.shape() + " " + request.text(light.key());
    }

    private List<Cell> line(PageRequest request, Snapshot snapshot, UUID actor, Scorecard card) {
        return List.of(
                Cell.link(
                        streamNames.of(actor, snapshot, request.language()),
                        request.to(PathWord.INSTITUTIONS, actor)),
                figure(request, card.open()),
                figure(request, card.light(TrafficLight.ON_TRACK)),
                figure(request, card.light(TrafficLight.AT_RISK)),
                figure(request, card.light(TrafficLight.LATE)),
                figure(request, card.light(TrafficLight.BREACHED)),
                new Cell.Figure(
                        request.figures().number(card.fulfilled()),
                        card.partial() == 0
                                ? null
                                : request.count("score.partial", card.partial())),
                card.fulfilled() == 0
                        ? Cell.NOTHING
                        : new Cell.Figure(
                                request.text(
                                        "score.ofOriginal",
                                        card.onTimeOriginal(),
                                        card.fulfilled()),
                                request.text(
                                        "score.ofCurrent", card.onTimeCurrent(), card.fulfilled())),
                new Cell.Figure(
                        request.figures().number(card.notFulfilled()),
                        card.cancelled() == 0
                                ? null
                                : request.count("score.cancelled", card.cancelled())),
                figure(request, card.lateReports()),
                Cell.figure(card.slipDays() == 0 ? "–" : card.slipDays() + "\u00a0d"));
    }

    private static Cell figure(PageRequest request, long number) {
        return Cell.figure(number == 0 ? "·" : request.figures().number(number));
    }

    private View quality(PageRequest request, Snapshot snapshot) {
        List<FormulationRow> rows = PagedList.all(request, snapshot, formulations);
        List<Section> sections = new ArrayList<>();
        sections.add(gauges(request, rows));
        sections.add(flaws(request, rows));
        sections.add(
                Section.rows(
                        request.text("quality.drafts"),
                        12,
                        TableModel.of(
                                List.of(
                                        request.text("commitment.one"),
                                        request.text("commitment.lead"),
                                        request.text("quality.lacks"),
                                        request.text("quality.rules"),
                                        request.text("quality.wordings")),
                                rows.stream()
                                        .filter(r -> !r.sound())
                                        .map(r -> draft(request, snapshot, r))
                                        .toList(),
                                "empty.drafts")));
        return page(
                request,
                PathWord.QUALITY,
                "quality",
                sections,
                List.of(
                        new Cell.Link(
                                "CSV",
                                request.list("formulations.csv", formulations.parameters()),
                                null),
                        new Cell.Link(
                                "JSON",
                                request.list("formulations", formulations.parameters()),
                                null)));
    }

    private Section gauges(PageRequest request, List<FormulationRow> rows) {
        List<Fact> facts = new ArrayList<>();
        gauge(request, facts, "gauge.deadline", rows, FormulationRow::withDeadline);
        facts.add(
                new Fact(
                        "",
                        Cell.text(
                                request.text(
                                        "dashboard.reference",
                                        request.figures().number(PERUVIAN_DEADLINES)))));
        gauge(request, facts, "gauge.indicator", rows, FormulationRow::withIndicator);
        gauge(request, facts, "gauge.baseline", rows, FormulationRow::withBaseline);
        gauge(request, facts, "gauge.means", rows, FormulationRow::withMeans);
        gauge(request, facts, "gauge.verifier", rows, FormulationRow::withVerifier);
        gauge(request, facts, "gauge.sound", rows, FormulationRow::sound);
        return Section.facts(request.text("dashboard.quality"), 6, facts);
    }

    private static void gauge(
            PageRequest request,
            List<Fact> facts,
            String key,
            List<FormulationRow> rows,
            Predicate<FormulationRow> which) {
        long with = rows.stream().filter(which).count();
        facts.add(new Fact(request.text(key), new Cell.Bar(Share.of(with, rows.size()), "done")));
    }

    private Section flaws(PageRequest request, List<FormulationRow> rows) {
        List<Fact> facts =
                Arrays.stream(Flaw.values())
                        .map(flaw -> {
                            long count =
                                    rows.stream()
                                            .filter(r -> r.flaws().contains(flaw.name()))
                                            .count();
                            return new Fact(
                                    words.label(flaw, request.language()),
                                    new Cell.Figure(request.figures().number(count), flaw.rule()));
                        })
                        .toList();
        return Section.facts(request.text("quality.flaws"), 6, facts);
    }

    private List<Cell> draft(PageRequest request, Snapshot snapshot, FormulationRow r) {
        return List.of(
                new Cell.Code(r.code(), request.to(PathWord.COMMITMENTS, r.code()), r.statement()),
                Cell.text(
                        r.responsible() == null
                                ? null
                                : streamNames.of(r.responsible(), snapshot, request.language())),
                Cell.text(
                        String.join(
                                "; ",
                                r.flaws().stream()
                                        .map(f -> words.label(Flaw.valueOf(f), request.language()))
                                        .toList())),
                Cell.text(String.join(", ", r.rules())),
                Cell.figure(request.figures().number(r.wordings())));
    }

    private static View page(
            PageRequest request,
            PathWord here,
            String key,
            List<Section> sections,
            List<Cell.Link> downloads) {
        DetailPage detailPage =
                DetailPage.of(sections)
                        .tabs(FollowUpTabs.of(request, here))
                        .note(request.text(key + ".note"))
                        .downloads(downloads);
        return View.of(
                "web/sheet",
                request.text(key + ".title"),
                request.text(key + ".eyebrow"),
                detailPage);
    }
}
