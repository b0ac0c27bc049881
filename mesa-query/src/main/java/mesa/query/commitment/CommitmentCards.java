package mesa.query.commitment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Light;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.LocaleFormat;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import mesa.query.web.ReserveNotices;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.TrafficLight;
import mesa.query.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards a commitment's pages are made of. */
@Component
final class CommitmentCards {
    private final Wording words;
    private final StreamNames streamNames;

    CommitmentCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    TableModel table(
            PageRequest request, Snapshot snapshot, List<CommitmentRow> rows, Lights lights) {
        return TableModel.of(
                List.of(
                        request.text("commitment.light"),
                        request.text("commitment.one"),
                        request.text("commitment.lead"),
                        request.text("commitment.progress"),
                        request.text("commitment.indicator"),
                        request.text("commitment.due"),
                        request.text("commitment.lastReport")),
                rows.stream().map(c -> line(request, snapshot, c, lights)).toList(),
                "empty.commitments");
    }

    private List<Cell> line(
            PageRequest request, Snapshot snapshot, CommitmentRow c, Lights lights) {
        String href = request.to(PathWord.COMMITMENTS, c.code());
        TrafficLight light = lights.shown(c);
        return List.of(
                new Cell.Lamp(light, href),
                new Cell.Code(c.code(), href, c.statement()),
                Cell.text(
                        name(request, snapshot, c.responsible())
                                + (c.coResponsible().isEmpty()
                                        ? ""
                                        : " +" + c.coResponsible().size())),
                c.done() == null ? Cell.NOTHING : new Cell.Bar(c.done(), light.style()),
                c.indicators().isEmpty()
                        ? Cell.NOTHING
                        : Cell.figure(measured(request, c.indicators().getFirst())),
                due(request, c),
                c.lastReportOn() == null
                        ? Cell.NOTHING
                        : Cell.figure(
                                ChronoUnit.DAYS.between(c.lastReportOn(), lights.on())
                                        + "\u00a0d"));
    }

    Section glance(PageRequest request, Snapshot snapshot, CommitmentRow c, Lights lights) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(request.text("commitment.light"), new Cell.Lamp(lights.shown(c), null)));
        facts.add(
                new Fact(
                        request.text("commitment.status"),
                        Cell.chip(words.label(c.status(), request.language()))));
        facts.add(
                new Fact(
                        request.text("commitment.lead"),
                        c.responsible() == null
                                ? Cell.NOTHING
                                : new Cell.Link(
                                        name(request, snapshot, c.responsible()),
                                        request.to(PathWord.INSTITUTIONS, c.responsible().value()),
                                        c.unit())));
        c.coResponsible()
                .forEach(with ->
                        facts.add(
                                new Fact(
                                        request.text("commitment.coResponsible"),
                                        new Cell.Text(
                                                name(request, snapshot, with.actor()),
                                                with.contribution()))));
        facts.add(
                new Fact(
                        request.text("commitment.verifier"),
                        Cell.text(name(request, snapshot, c.verifier()))));
        facts.add(new Fact(request.text("commitment.due"), due(request, c)));
        facts.add(
                new Fact(
                        request.text("commitment.progress"),
                        c.done() == null
                                ? Cell.NOTHING
                                : new Cell.Bar(c.done(), lights.shown(c).style())));
        if (c.extensions() > 0) {
            facts.add(
                    new Fact(
                            request.text("commitment.extensions"),
                            Cell.figure(request.figures().number(c.extensions()))));
        }
        ReserveNotices.fact(
                        request, c, lights.on(), words.label(c.visibility(), request.language()))
                .ifPresent(facts::add);
        if (!c.territories().isEmpty()) {
            facts.add(
                    new Fact(
                            request.text("actor.territory"),
                            Cell.text(
                                    String.join(
                                            ", ",
                                            c.territories().stream()
                                                    .map(ProvinceMap::name)
                                                    .toList()))));
        }
        facts.add(
                new Fact(
                        request.text("commitment.agreement"),
                        Cell.link(
                                streamNames.of(c.agreement(), snapshot, request.language()),
                                request.to(PathWord.AGREEMENTS, c.agreement().value()))));
        return Section.facts(request.text("commitment.glance"), 6, facts);
    }

    /** Why the light is what it is: rule, inputs, ratio. */
    Section why(PageRequest request, Light.Explanation why) {
        LocaleFormat localeFormat = request.figures();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        request.text("why.reason"),
                        Cell.text(words.label(why.reason(), request.language()))));
        facts.add(
                new Fact(request.text("why.on"), Cell.figure(localeFormat.day(why.inputs().on()))));
        facts.add(
                new Fact(
                        request.text("why.expected"),
                        Cell.figure(localeFormat.percent(why.inputs().expected()))));
        facts.add(
                new Fact(
                        request.text("why.done"),
                        why.inputs().done() == null
                                ? Cell.NOTHING
                                : Cell.figure(localeFormat.percent(why.inputs().done()))));
        if (why.ratio() != null) {
            facts.add(
                    new Fact(
                            request.text("why.ratio"),
                            Cell.figure(localeFormat.percent(why.ratio()))));
        }
        facts.add(
                new Fact(
                        request.text("why.rule"),
                        new Cell.Text(
                                request.text("mesa.version", why.ruleVersion()),
                                request.text(
                                        "why.thresholds",
                                        localeFormat.percent(why.rule().greenFrom()),
                                        localeFormat.percent(why.rule().amberFrom()),
                                        why.rule().dueSoonDays()))));
        return Section.facts(request.text("light.why"), 6, facts);
    }

    Section indicators(PageRequest request, CommitmentRow c) {
        return Section.rows(
                request.text("commitment.indicators"),
                12,
                TableModel.of(
                        List.of(
                                request.text("commitment.indicator"),
                                request.text("indicator.baseline"),
                                request.text("indicator.values"),
                                request.text("indicator.target"),
                                request.text("commitment.progress")),
                        c.indicators().stream().map(i -> indicator(request, i)).toList(),
                        "empty.indicators"));
    }

    private List<Cell> indicator(PageRequest request, MeasuredIndicator i) {
        LocaleFormat localeFormat = request.figures();
        String series =
                String.join(
                        " → ",
                        i.series().stream()
                                .map(m -> localeFormat.number(m.value().value()))
                                .toList());
        return List.of(
                new Cell.Text(i.indicator().name(), i.indicator().unit()),
                i.indicator().baseline() == null
                        ? Cell.text(request.text("indicator.noBaseline"))
                        : new Cell.Figure(
                                localeFormat.number(i.indicator().baseline().value().value()),
                                localeFormat.day(i.indicator().baseline().on())),
                Cell.figure(series),
                new Cell.Figure(
                        localeFormat.number(i.indicator().target().value()),
                        localeFormat.day(i.indicator().targetDate())),
                i.progress().<Cell>map(p -> new Cell.Bar(p.shown(), "done")).orElse(Cell.NOTHING));
    }

    Section means(PageRequest request, CommitmentRow c) {
        return Section.facts(
                request.text("commitment.means"),
                12,
                c.means().stream()
                        .map(m -> new Fact(m.key(), Cell.text(m.description())))
                        .toList());
    }

    private String measured(PageRequest request, MeasuredIndicator i) {
        String target = request.figures().number(i.indicator().target().value());
        String value = i.progress().map(p -> request.figures().number(p.value())).orElse("–");
        return value + " / " + target + " " + i.indicator().unit();
    }

    private static Cell due(PageRequest request, CommitmentRow c) {
        if (c.due() == null) {
            return Cell.NOTHING;
        }
        return new Cell.Figure(
                request.figures().day(c.due()),
                c.originalDue() == null || c.originalDue().equals(c.due())
                        ? null
                        : request.text(
                                        "commitment.original",
                                        request.figures().day(c.originalDue()))
                                + " · "
                                + request.figures().slip(c.originalDue(), c.due()));
    }

    private String name(PageRequest request, Snapshot snapshot, @Nullable ActorId actor) {
        return streamNames.of(actor, snapshot, request.language());
    }
}
