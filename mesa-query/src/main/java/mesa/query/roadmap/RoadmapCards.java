package mesa.query.roadmap;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapProgress;
import mesa.query.projection.Snapshot;
import mesa.query.web.Cell;
import mesa.query.web.Gantt;
import mesa.query.web.LocaleFormat;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Section.Fact;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards a roadmap's pages are made of. */
@Component
final class RoadmapCards {
    private final Wording words;
    private final StreamNames streamNames;

    RoadmapCards(Wording words, StreamNames streamNames) {
        this.words = words;
        this.streamNames = streamNames;
    }

    TableModel table(PageRequest request, Snapshot snapshot, List<RoadmapRow> rows) {
        RoadmapShares shares = new RoadmapShares(snapshot);
        return TableModel.of(
                List.of(
                        request.text("roadmap.one"),
                        request.text("mesa.one"),
                        request.text("roadmap.status"),
                        request.text("roadmap.version"),
                        request.text("roadmap.milestones"),
                        request.text("roadmap.verified")),
                rows.stream()
                        .map(r -> {
                            RoadmapProgress progress = progress(snapshot, r, shares);
                            return List.<Cell>of(
                                    Cell.link(
                                            r.title(),
                                            request.to(PathWord.ROADMAPS, r.roadmap().value())),
                                    Cell.text(
                                            streamNames.of(r.mesa(), snapshot, request.language())),
                                    Cell.chip(words.label(r.status(), request.language())),
                                    Cell.figure(r.current() == 0 ? "–" : "v" + r.current()),
                                    Cell.figure(r.reached() + " / " + r.milestones()),
                                    new Cell.Bar(progress.verified(), "done"));
                        })
                        .toList(),
                "empty.roadmaps");
    }

    Section glance(
            PageRequest request,
            Snapshot snapshot,
            RoadmapRow roadmap,
            List<MilestoneRow> milestones) {
        RoadmapProgress progress = new RoadmapShares(snapshot).of(milestones);
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        request.text("roadmap.status"),
                        Cell.chip(words.label(roadmap.status(), request.language()))));
        facts.add(
                new Fact(
                        request.text("mesa.one"),
                        Cell.link(
                                streamNames.of(roadmap.mesa(), snapshot, request.language()),
                                request.to(PathWord.MESAS, roadmap.mesa().value()))));
        facts.add(
                new Fact(
                        request.text("roadmap.version"),
                        Cell.figure(roadmap.current() == 0 ? "–" : "v" + roadmap.current())));
        facts.add(
                new Fact(
                        request.text("roadmap.verified"),
                        new Cell.Bar(progress.verified(), "done")));
        facts.add(
                new Fact(
                        request.text("roadmap.reported"), new Cell.Bar(progress.reported(), "ok")));
        facts.add(
                new Fact(
                        request.text("roadmap.milestones"),
                        new Cell.Figure(
                                roadmap.reached() + " / " + roadmap.milestones(),
                                roadmap.missed() == 0
                                        ? null
                                        : request.count("roadmap.missed", roadmap.missed()))));
        if (roadmap.reason() != null) {
            facts.add(new Fact(request.text("roadmap.reason"), Cell.text(roadmap.reason())));
        }
        return Section.facts(request.text("commitment.glance"), 12, facts);
    }

    /** Each milestone from the date first signed to the one that holds. */
    Section plan(PageRequest request, List<MilestoneRow> milestones) {
        LocaleFormat localeFormat = request.figures();
        return new Section(
                request.text("roadmap.plan"),
                null,
                new Section.Plan(
                        new Gantt(
                                milestones.stream()
                                        .filter(m -> m.status() != MilestoneStatus.DISCARDED)
                                        .map(m ->
                                                new Gantt.Bar(
                                                        m.title(),
                                                        m.originalDue()
                                                                .atStartOfDay()
                                                                .toEpochSecond(ZoneOffset.UTC),
                                                        m.due()
                                                                .atStartOfDay()
                                                                .toEpochSecond(ZoneOffset.UTC),
                                                        style(m.status()),
                                                        localeFormat.day(m.due()),
                                                        m.title()
                                                                + " · "
                                                                + localeFormat.day(m.due())))
                                        .toList())),
                12);
    }

    private static String style(MilestoneStatus status) {
        return switch (status) {
            case PLANNED -> "ok";
            case REACHED -> "done";
            case DELAYED -> "risk";
            case MISSED -> "late";
            case DISCARDED -> "none";
        };
    }

    Section milestones(PageRequest request, Snapshot snapshot, List<MilestoneRow> rows) {
        RoadmapShares shares = new RoadmapShares(snapshot);
        Map<String, String> titles = new HashMap<>();
        rows.forEach(m -> titles.put(m.milestone(), m.title()));
        return Section.rows(
                request.text("roadmap.milestones"),
                12,
                TableModel.of(
                        List.of(
                                request.text("roadmap.milestone"),
                                request.text("roadmap.weight"),
                                request.text("commitment.due"),
                                request.text("roadmap.status"),
                                request.text("roadmap.progress"),
                                request.text("roadmap.commitments")),
                        rows.stream()
                                .map(m -> milestone(request, snapshot, m, shares, titles))
                                .toList(),
                        "empty.milestones"));
    }

    private List<Cell> milestone(
            PageRequest request,
            Snapshot snapshot,
            MilestoneRow m,
            RoadmapShares shares,
            Map<String, String> titles) {
        RoadmapProgress progress = shares.of(m);
        return List.of(
                new Cell.Text(m.title(), after(request, m, titles)),
                Cell.figure(m.weight() + "\u00a0%"),
                new Cell.Figure(
                        request.figures().day(m.due()),
                        m.due().equals(m.originalDue())
                                ? null
                                : request.text(
                                                "commitment.original",
                                                request.figures().day(m.originalDue()))
                                        + " · "
                                        + request.figures().slip(m.originalDue(), m.due())),
                new Cell.Chip(words.label(m.status(), request.language()), style(m.status())),
                new Cell.Text(
                        request.figures().percent(progress.verified()),
                        request.text(
                                "roadmap.reportedShare",
                                request.figures().percent(progress.reported()))),
                linked(request, snapshot, m));
    }

    private Cell linked(PageRequest request, Snapshot snapshot, MilestoneRow m) {
        if (m.commitments().isEmpty()) {
            return Cell.NOTHING;
        }
        MilestoneRow.Linked first = m.commitments().getFirst();
        return new Cell.Link(
                streamNames.of(first.commitment(), snapshot, request.language()),
                request.to(PathWord.COMMITMENTS, first.commitment()),
                m.commitments().size() == 1 ? null : "+" + (m.commitments().size() - 1));
    }

    private static @Nullable String after(
            PageRequest request, MilestoneRow m, Map<String, String> titles) {
        return m.dependsOn().isEmpty()
                ? m.reason()
                : request.text(
                        "roadmap.after",
                        String.join(
                                ", ",
                                m.dependsOn().stream()
                                        .map(key -> titles.getOrDefault(key, key))
                                        .toList()));
    }

    /** Every version as it was signed, newest first (INV-R4). */
    List<Section> versions(PageRequest request, Snapshot snapshot, RoadmapRow roadmap) {
        List<Section> cards = new ArrayList<>();
        for (RoadmapRow.Version version : roadmap.versions().reversed()) {
            List<List<Cell>> rows =
                    version.milestones().stream().map(m -> signed(request, m)).toList();
            String title =
                    request.text("mesa.version", version.number())
                            + " · "
                            + request.figures().day(version.on())
                            + (version.reason() == null ? "" : " · " + version.reason());
            cards.add(
                    new Section(
                            title,
                            version.byAgreement() == null
                                    ? null
                                    : new Cell.Link(
                                            streamNames.of(
                                                    version.byAgreement(),
                                                    snapshot,
                                                    request.language()),
                                            request.to(
                                                    PathWord.AGREEMENTS,
                                                    version.byAgreement().value()),
                                            null),
                            new Section.Rows(
                                    TableModel.of(
                                            List.of(
                                                    request.text("roadmap.milestone"),
                                                    request.text("roadmap.weight"),
                                                    request.text("commitment.due")),
                                            rows,
                                            "empty.milestones")),
                            12));
        }
        if (cards.isEmpty()) {
            cards.add(
                    Section.rows(
                            request.text("tab.VERSIONS"),
                            12,
                            TableModel.of(List.of(), List.of(), "empty.versions")));
        }
        return cards;
    }

    private static List<Cell> signed(PageRequest request, Milestone m) {
        return List.of(
                Cell.text(m.title()),
                Cell.figure(m.weight() + "\u00a0%"),
                Cell.figure(request.figures().day(m.due())));
    }

    private static RoadmapProgress progress(
            Snapshot snapshot, RoadmapRow roadmap, RoadmapShares shares) {
        return shares.of(snapshot.rows(MilestoneRow.class, "r.roadmap = ?", roadmap.roadmap()));
    }
}
